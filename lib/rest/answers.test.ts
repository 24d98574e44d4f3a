import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { userCountry, userRegion } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import { now } from '@/domain/documents/a-case'
import { type EveryCommand, everyCommand, putInOrder, whoDoes } from '@/domain/every-command'
import type { Standing } from '@/domain/standings'
import { makeToken } from '@/domain/tokens/make-token'
import { type EveryAddress, everyAddress, filled, usualParts } from './every-address'
import { openApi } from './openapi'
import type { Operation } from './operation'
import { operations } from './operations'
import { serve } from './serve'

/*
 * The description is held against an independent reader of OpenAPI, and against what every operation really answers.
 */

let test: Awaited<ReturnType<typeof testDatabase>>
let all: EveryCommand
let known: EveryAddress
const tokens = new Map<number, string>()
beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1'
  process.env.NEXTAUTH_SECRET = 'a secret of thirty-two characters'
  test = await testDatabase()
  all = await everyCommand(test.db)
  known = await everyAddress(test.db, all)
  for (const actor of Object.values(all.people)) {
    // A token acts for its user as she stands in the database.
    for (const regionCode of actor.regions)
      await test.db.insert(userRegion).values({ userId: actor.id, regionCode }).onConflictDoNothing()
    for (const countryCode of actor.countries)
      await test.db.insert(userCountry).values({ userId: actor.id, countryCode }).onConflictDoNothing()
    const asked = { name: 'Prueba', scopes: ['read', 'people', 'write'], days: 30 }
    tokens.set(actor.id, (await makeToken({ db: test.db, actor, now }, asked)).secret)
  }
}, 60_000)
afterAll(() => test.close())

type Json = Record<string, unknown>
const document = openApi('1.0.0') as {
  paths: Record<string, Record<string, { responses: Record<string, Json>; security: Json[] }>>
  components: { schemas: Record<string, Json> }
}

it('is a description by OpenAPI 3.1, as others read it', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document) as never)
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
})

it('names the scope that each operation needs, and what is answered when it can’t be done', () => {
  for (const methods of Object.values(document.paths))
    for (const { responses, security } of Object.values(methods)) {
      expect(security).toHaveLength(1)
      for (const status of ['401', '403', '404', '409', '422', '429'])
        expect(responses[status]).toHaveProperty('content.application/problem+json.schema.$ref')
    }
})

const ajv = new Ajv2020({ allErrors: false, strict: false })
addFormats(ajv)

/** A schema that takes nothing which it does not name. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, strict(one)]))
  return 'properties' in inner && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner
}

const describedAs = ({ path, method }: Operation) =>
  document.paths[path]?.[method.toLowerCase()]?.responses as Record<string, Json>

/** What is wrong with an answer; nothing when it is as described. */
function faultOf(operation: Operation, status: number, body: unknown): string | null {
  const responses = describedAs(operation)
  const found = responses[status] as { content?: Record<string, { schema?: Json }> } | undefined
  if (!found) return `${operation.id} answers ${status}, which is not described`
  const schema = found.content?.['application/json']?.schema
  if (status === 204 || !schema) return null
  const check = ajv.compile(strict(schema) as Json)
  return check(body) ? null : `${operation.id}: ${ajv.errorsText(check.errors)}`
}

async function ask(
  db: Db,
  operation: Operation,
  { actorId, params, query = '', body }: { actorId: number; params: Json; query?: string; body?: unknown },
) {
  const request = new Request(`http://127.0.0.1/api/v1${filled(operation.path, params)}${query}`, {
    method: operation.method,
    headers: { authorization: `Bearer ${tokens.get(actorId)}` },
    ...(body === undefined || operation.method === 'GET' ? {} : { body: JSON.stringify(body) }),
  })
  const response = await serve(request, { db, now })
  const type = response.headers.get('content-type') ?? ''
  return { status: response.status, body: type.includes('json') ? await response.json() : null, response }
}

describe('what is read', () => {
  const readers: readonly Standing[] = [
    'administrator',
    'coordinator',
    'monitor',
    'focalPoint',
    'observer',
    'deployedExpert',
  ]
  const reading = operations.filter(({ method, answers }) => method === 'GET' && answers !== 'file')

  it.each(reading.map((operation) => [operation.id, operation] as const))(
    '%s is as described',
    async (_, operation) => {
      const query =
        operation.id === 'getGrouped'
          ? '?measure=trainees&by=gender'
          : operation.id === 'search'
            ? '?q=Mexico'
            : ''
      const seen = new Set<number>()
      const params = usualParts(operation.path, known)
      for (const standing of readers) {
        const actorId = all.people[standing].id
        const { status, body } = await ask(test.db, operation, { actorId, params, query })
        seen.add(status)
        if (status === 200) expect(faultOf(operation, status, body)).toBeNull()
        else expect(ajv.validate(strict(document.components.schemas.Problem) as Json, body)).toBe(true)
      }
      expect([...seen]).toContain(200)
    },
  )
})

describe('what is done', () => {
  it('is answered as described, whatever it is', async () => {
    const faults: string[] = []
    const undo = new Error('undone')
    const known = new Map(operations.map((operation) => [operation.id, operation]))
    for (const command of all.commands) {
      const operation = known.get(command.name)
      if (!operation || operation.takesFile || operation.answers === 'file') continue
      const actor = whoDoes(all, command)
      const { ...input } = command.input(actor)
      const done = test.db.transaction(async (tx) => {
        await putInOrder(tx, command)
        const params = { ...input, key: input.key, kind: input.kind }
        const { status, body } = await ask(tx, operation, { actorId: actor.id, params, body: input })
        if (status >= 400) {
          if (!operation.path.includes('{key}') && !operation.path.includes('{mergeId}'))
            faults.push(`${command.name}: ${status} ${JSON.stringify(body)}`)
        } else {
          const fault = faultOf(operation, status, body)
          if (fault) faults.push(fault)
        }
        throw undo
      })
      await done.catch((error) => {
        if (error !== undo) throw error
      })
    }
    expect([...new Set(faults)]).toEqual([])
  }, 120_000)
})
