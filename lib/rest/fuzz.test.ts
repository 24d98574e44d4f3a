import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Db } from '@/db/client'
import { apiUse } from '@/db/schema/api'
import { testDatabase } from '@/db/testing'
import { now } from '@/domain/documents/a-case'
import { type EveryCommand, everyCommand, putInOrder, whoDoes } from '@/domain/every-command'
import { type Standing, standings } from '@/domain/standings'
import { makeToken } from '@/domain/tokens/make-token'
import { type Canary, canaries, hideCanaries, secretsFrom } from './canaries'
import { type EveryAddress, everyAddress, filled, partsOf, usualParts } from './every-address'
import { openApi } from './openapi'
import type { Operation } from './operation'
import { operations } from './operations'
import { serve } from './serve'
import { chosen, filledOut, type Json, placesOf, spoil, spoilingsOf, textSpoilings } from './spoiled'

/*
 * Every operation is asked for something that it does, and then for the same with one thing wrong: each field, each
 * part of the address, each header, and everybody whose it is not. Whatever comes, it is answered without a bug, in
 * the form that errors have, and with nothing that whoever asks may not know. What is done is undone.
 */

type Described = {
  parameters: { name: string; in: string; schema: Json }[]
  requestBody?: { content: Record<string, { schema?: Json }> }
}
const { paths } = openApi('1') as { paths: Record<string, Record<string, Described>> }
const describedAs = ({ path, method }: Operation) => paths[path]?.[method.toLowerCase()] as Described

let test: Awaited<ReturnType<typeof testDatabase>>
let all: EveryCommand
let known: EveryAddress
let otherIds: number[]
let constraints: RegExp
const tokens = new Map<Standing, string>()
/** An embedded database takes its time: there each operation is spoilt in fewer places, each once. */
const isThorough = Boolean(process.env.TEST_DATABASE_URL)
const mostPlaces = isThorough ? 1000 : 2
const few = (count: number) => (isThorough ? count : 1)
let asked = 0
let places = 0

beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1'
  process.env.NEXTAUTH_SECRET = 'a secret of thirty-two characters'
  test = await testDatabase()
  all = await everyCommand(test.db)
  known = await everyAddress(test.db, all)
  const { otherRequest } = await hideCanaries(test.db, all)
  otherIds = [otherRequest, 1, 2, 3, all.people.otherFocalPoint.id, all.people.observerElsewhere.id]
  for (const standing of standings) {
    const asks = { name: 'Prueba', scopes: ['read', 'people', 'write'], days: 30 }
    tokens.set(standing, (await makeToken({ db: test.db, actor: all.people[standing], now }, asks)).secret)
  }
  const names = await test.db.execute<{ name: string }>(
    sql`select conname as name from pg_constraint where conname like '%\\_%' union select relname from pg_class where relkind = 'i' and relname like '%\\_%'`,
  )
  constraints = new RegExp(`\\b(${names.map(({ name }) => name).join('|')})\\b`)
}, 60_000)
afterAll(async () => {
  console.info(`${asked} requests, ${places} places of inputs, ${operations.length} operations`)
  await test.close()
})

type Sent = {
  standing: Standing
  address: string
  body?: unknown
  raw?: string | Buffer
  headers?: Record<string, string>
  method?: string
}

const undo = new Error('undone')
/** What is done in it is undone. */
async function undone(db: Db, work: (db: Db) => Promise<void>) {
  const done = db.transaction(async (tx) => {
    await work(tx)
    throw undo
  })
  await done.catch((error) => {
    if (error !== undo) throw error
  })
}

const undoneIn = (db: Db) => (work: (db: Db) => Promise<void>) => undone(db, work)
/** Files take it as it is: they stream from the client itself, which no transaction has. */
const asItIs = (db: Db) => async (work: (db: Db) => Promise<void>) => {
  await work(db)
  await test.db.delete(apiUse)
}

/** What no answer says: where in the source something is, and what the database is asked or says. */
const inside =
  /\bat .+:\d+:\d+|node_modules|\.tsx?:\d|ECONN|drizzle|ZodError|Failed query|\b(select|insert into|update) "|violates|duplicate key|invalid input syntax|out of range for type|relation "|column "|\[object Object\]|undefined|\bMISSING_MESSAGE/

/** What is wrong with an answer; nothing when all is well. */
function faultsOf({ standing }: Sent, response: Response, text: string): string[] {
  const { status } = response
  const faults: string[] = []
  if (status >= 500) faults.push(`is a bug (${status})`)
  const said = `${text} ${[...response.headers.values()].join(' ')}`
  for (const secret of (secretsFrom[standing] ?? []) as Canary[])
    if (said.includes(canaries[secret])) faults.push(`tells ${secret}`)
  if (status < 400) return faults
  const type = response.headers.get('content-type')
  if (type !== 'application/problem+json') faults.push(`is of the type ${type}`)
  const problem = JSON.parse(text) as Json
  const isWhole =
    typeof problem.type === 'string' &&
    problem.status === status &&
    [problem.title, problem.code, problem.detail].every((part) => typeof part === 'string' && part !== '')
  if (!isWhole) faults.push(`says no problem: ${text.slice(0, 300)}`)
  const leaked = inside.exec(said) ?? constraints.exec(said)
  if (leaked)
    faults.push(`tells how it is made: ${said.slice(Math.max(0, leaked.index - 80), leaked.index + 80)}`)
  return faults
}

async function send(db: Db, operation: Operation, sent: Sent) {
  asked++
  const { body, raw, headers, standing, address, method = operation.method } = sent
  const bytes = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const request = new Request(`http://127.0.0.1/api/v1${address}`, {
    method,
    headers: { authorization: `Bearer ${tokens.get(standing)}`, ...headers },
    ...(method === 'GET' || bytes === undefined ? {} : { body: bytes as never }),
  })
  const response = await serve(request, { db, now })
  return { response, text: await response.text() }
}

/** Who is tried for what no command of the table says who does. */
const readers: readonly Standing[] = ['coordinator', 'administrator', 'monitor', 'lead']
/** What needs a file in hand or documents that were made before: all but its good case is tried. */
const needMore = ['uploadFile', 'uploadRoster', 'previewRoster', 'exportCertificates']

const doors = { authorities: 'focalPoint', experts: 'deployedExpert' } as const

/** Something that an operation is asked for and does: by whom, where, with what. */
function validFor(operation: Operation) {
  const command = all.commands.find(({ name }) => name === operation.id)
  const actor = command && whoDoes(all, command)
  const input: Json = actor ? command.input(actor) : (inputs[operation.id] ?? {})
  const own = partsOf(operation.path).filter(({ name }) => ['string', 'number'].includes(typeof input[name]))
  const parts = {
    ...usualParts(operation.path, known),
    ...Object.fromEntries(own.map(({ name }) => [name, input[name]])),
  }
  const schema = describedAs(operation).requestBody?.content['application/json']?.schema
  const standing =
    standings.find((each) => all.people[each] === actor) ?? doors[operation.whose as keyof typeof doors]
  const query: Json = questions[operation.id] ?? {}
  const inBody = Object.entries(input).filter(([name]) => !(operation.notInBody ?? []).includes(name))
  const body = operation.body ? Object.fromEntries(inBody) : undefined
  return { command, parts, schema, standing, query, body }
}

/** What is sent where no command of the table says it. */
const inputs: Record<string, Json> = {}
/** What has to be asked, where something has. */
const questions: Record<string, Json> = {
  getReport: { activity: '1' },
  getGrouped: { measure: 'trainees', by: 'gender' },
  search: { q: 'Mexico' },
  uploadFile: { filename: 'a.csv' },
  uploadRoster: { filename: 'a.csv' },
}

/** The first of the readers to whom it is answered; the first of all where nobody is. */
async function whoMay(db: Db, operation: Operation, address: string, body: unknown) {
  let found: Standing | undefined
  const around = operation.path.startsWith('/files/') ? asItIs : undoneIn
  for (const standing of readers)
    await around(db)(async (tx) => {
      if (!found && (await send(tx, operation, { standing, address, body })).response.ok) found = standing
    })
  return found ?? (readers[0] as Standing)
}

const said = (path: string, parts: Json, query: Json) => {
  const asks = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`,
  )
  return `${filled(path, parts)}${asks.length > 0 ? `?${asks.join('&')}` : ''}`
}

const foreigners: readonly Standing[] = [
  'otherFocalPoint',
  'observerElsewhere',
  'officerElsewhere',
  'expert',
  'focalPoint',
  'deployedExpert',
]

const oddHeaders: Record<string, string>[] = [
  { 'if-match': '*' },
  { 'if-match': 'x' },
  { 'if-match': '"999999999"' },
  { 'if-match': `"${'9'.repeat(1000)}"` },
  { 'if-match': '"\xff", W/"1"' },
  { 'if-match': `"${'x'.repeat(5000)}"` },
  { 'if-none-match': '*' },
  { 'if-none-match': '"' },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'é' },
  { 'idempotency-key': 'x'.repeat(300) },
  { 'idempotency-key': 'k' },
  { 'idempotency-key': "'; drop table api_answer; --", 'if-match': '"1"' },
  { 'accept-language': 'zz' },
  { 'accept-language': '*' },
  { 'accept-language': 'es;q=NaN,,;;=' },
  { 'accept-language': 'x'.repeat(10_000) },
  { accept: 'application/x-ndjson' },
  { accept: 'text/html' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-encoding': 'gzip' },
  { authorization: 'Bearer minga_\xff' },
  { authorization: `Bearer minga_${'x'.repeat(90)}` },
  { range: 'bytes=9-1' },
]

const oddBodies: (string | Buffer)[] = [
  '',
  '{',
  '[]',
  'null',
  '"x"',
  '\0',
  '\ufeff{}',
  '{"a":1}{"b":2}',
  'a=1&b=2',
  '<xml/>',
  '{"__proto__":{"isAdmin":true},"constructor":1}',
  '{"id":1,"id":2,"version":1e999}',
  Buffer.from([0x7b, 0xff, 0xfe, 0x22, 0x7d]),
  `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'x'.repeat(1024 * 1024 + 1),
]

describe('whatever is sent', () => {
  it.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s is answered',
    async (id, operation) => {
      const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
      const { command, parts, schema, standing: doer, query, body } = validFor(operation)
      const usual = said(operation.path, parts, query)
      const faults: string[] = []
      const streams = operation.path.startsWith('/files/')
      await (streams ? asItIs : undoneIn)(test.db)(async (db) => {
        if (command) await putInOrder(db, command)
        const standing = doer ?? (await whoMay(db, operation, usual, body))
        const attempt = (name: string, sent: Omit<Sent, 'standing'> & { standing?: Standing }) =>
          (streams ? asItIs : undoneIn)(db)(async (tx) => {
            const whole = { standing, ...sent }
            const { response, text } = await send(tx, operation, whole)
            for (const fault of faultsOf(whole, response, text))
              faults.push(
                `${whole.standing} ${operation.method} ${sent.address.slice(0, 200)}, ${name}: ${fault}`,
              )
            if (name === 'all is well' && response.status >= 300 && !needMore.includes(id))
              faults.push(`is not done: ${response.status} ${text}`)
          })
        await attempt('all is well', { address: usual, body })

        const whole = schema ? filledOut(schema, body) : body
        for (const place of chosen(schema ? placesOf(schema, whole) : [], mostPlaces, id)) {
          places++
          // The rest as it is taken, where the place is in it; filled out where it is not.
          const base = place.path.length > 1 ? whole : body
          for (const spoiling of spoilingsOf(place, id, otherIds).slice(0, few(1000)))
            await attempt(`${place.path.join('.')} is ${spoiling.name}`, {
              address: usual,
              body: spoil(base, place.path, spoiling),
            })
        }
        for (const { name, schema: asks } of chosen(
          describedAs(operation).parameters.filter((one) => one.in === 'query'),
          mostPlaces,
          `${id} ?`,
        )) {
          places++
          for (const { name: wrong, value } of textSpoilings(asks, name, few(2), `${id} ${name}`))
            await attempt(`?${name} is ${wrong}`, {
              address: said(operation.path, parts, { ...query, [name]: value }),
              body,
            })
        }
        for (const { name } of partsOf(operation.path)) {
          places++
          for (const { name: wrong, value } of textSpoilings({}, name, few(3), `${id} {${name}}`))
            await attempt(`{${name}} is ${wrong}`, {
              address: said(operation.path, { ...parts, [name]: String(value).toWellFormed() }, query),
              body,
            })
        }
        for (const headers of chosen(oddHeaders, few(2), id))
          await attempt(JSON.stringify(headers).slice(0, 80), { address: usual, body, headers })
        if (operation.method !== 'GET')
          for (const raw of chosen(oddBodies, few(2), id))
            await attempt(`the body is ${String(raw).slice(0, 20)}`, { address: usual, raw })
        for (const foreigner of chosen(foreigners, few(3), id))
          await attempt('as somebody else', { standing: foreigner, address: usual, body })
        for (const foreigner of chosen(foreigners, few(2), id))
          for (const other of partsOf(operation.path).some(({ name }) => name === 'id')
            ? chosen(otherIds, few(2), id)
            : [])
            await attempt('of another', {
              standing: foreigner,
              address: said(operation.path, { ...parts, id: other }, query),
              body,
            })
      })
      const logged = silent.mock.calls.map(([, error]) =>
        String((error as Error)?.stack ?? error).slice(0, 900),
      )
      silent.mockRestore()
      expect([faults, [...new Set(logged)].slice(0, 3)]).toEqual([[], []])
    },
    120_000,
  )
})
