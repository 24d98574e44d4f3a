import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/db/testing'
import { now } from '@/domain/documents/a-case'
import { type EveryCommand, everyCommand } from '@/domain/every-command'
import { type Standing, standings } from '@/domain/standings'
import { makeToken } from '@/domain/tokens/make-token'
import { revokeToken } from '@/domain/tokens/revoke-token'
import { openApi } from './openapi'
import { list } from './operation'
import { operations } from './operations'
import { serve, usesAMinute } from './serve'

let test: Awaited<ReturnType<typeof testDatabase>>
let all: EveryCommand
const tokens = new Map<Standing, string>()

beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1'
  process.env.NEXTAUTH_SECRET = 'a secret of thirty-two characters'
  test = await testDatabase()
  all = await everyCommand(test.db)
  for (const standing of standings) tokens.set(standing, await tokenOf(standing))
})
afterAll(() => test.close())

const scopesOf = { everything: ['read', 'people', 'write'] }

async function tokenOf(standing: Standing, scopes = scopesOf.everything, days = 30) {
  const actor = all.people[standing]
  return (await makeToken({ db: test.db, actor, now }, { name: 'Prueba', scopes, days })).secret
}

type Given = { body?: unknown; headers?: Record<string, string>; at?: Date; raw?: string }
async function call(standing: Standing | null, method: string, path: string, given: Given = {}) {
  const { body, headers, at = now, raw } = given
  const request = new Request(`http://127.0.0.1/api/v1${path}`, {
    method,
    headers: {
      ...(standing ? { authorization: `Bearer ${tokens.get(standing)}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(raw === undefined ? (body === undefined ? {} : { body: JSON.stringify(body) }) : { body: raw }),
  })
  const response = await serve(request, { db: test.db, now: at })
  const text = await response.text()
  return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : null, text }
}

describe('a token', () => {
  it('is asked for, and has to be good', async () => {
    expect((await call(null, 'GET', '/requests')).status).toBe(401)
    const bad = { authorization: `Bearer minga_${'x'.repeat(43)}` }
    expect((await call(null, 'GET', '/requests', { headers: bad })).status).toBe(401)
    expect((await call('lead', 'GET', '/requests')).status).toBe(200)
    const later = new Date(now.getTime() + 31 * 86_400_000)
    expect((await call('lead', 'GET', '/requests', { at: later })).status).toBe(401)
  })

  it('ends when it is revoked by its user, and by nobody else', async () => {
    const actor = all.people.lead
    const { id, secret } = await makeToken(
      { db: test.db, actor, now },
      { name: 'x', scopes: ['read'], days: 7 },
    )
    const ask = () => call(null, 'GET', '/requests', { headers: { authorization: `Bearer ${secret}` } })
    await revokeToken({ db: test.db, actor: all.people.colleague, now }, { id })
    expect((await ask()).status).toBe(200)
    await revokeToken({ db: test.db, actor, now }, { id })
    expect((await ask()).status).toBe(401)
  })

  it.each([
    ['read', 'GET', '/requests', 200],
    ['read', 'GET', '/people', 403],
    ['people', 'GET', '/people', 200],
    ['people', 'GET', '/requests', 403],
    ['write', 'POST', '/institutions', 422],
    ['read', 'POST', '/institutions', 403],
  ])('with the scope %s: %s %s is %d', async (scope, method, path, status) => {
    const secret = await tokenOf('lead', [scope])
    const headers = { authorization: `Bearer ${secret}` }
    expect(
      (await call(null, method, path, { headers, ...(method === 'GET' ? {} : { body: {} }) })).status,
    ).toBe(status)
  })

  it('is good for so many calls in a minute, and says so', async () => {
    const at = new Date(now.getTime() + 3_600_000)
    const first = await call('monitor', 'GET', '/programme/holidays', { at })
    expect(first.headers.get('ratelimit-remaining')).toBe(String(usesAMinute - 1))
    const { apiUse } = await import('@/db/schema/api')
    await test.db.update(apiUse).set({ count: usesAMinute })
    const over = await call('monitor', 'GET', '/programme/holidays', { at })
    expect([over.status, over.headers.get('retry-after')]).toEqual([429, over.headers.get('ratelimit-reset')])
    await test.db.delete(apiUse)
  })
})

describe('what is asked', () => {
  it('is known by address and method', async () => {
    expect((await call('lead', 'GET', '/nothing')).status).toBe(404)
    const other = await call('lead', 'DELETE', '/requests')
    expect([other.status, other.headers.get('allow')]).toEqual([405, 'GET, POST'])
  })

  it('is one JSON object', async () => {
    for (const raw of ['{', '[]', '3', 'null', '"x"'])
      expect((await call('lead', 'POST', '/institutions', { raw })).status).toBe(422)
  })

  it('is answered in the language of the caller, at the fields', async () => {
    const headers = { 'accept-language': 'es-MX,es;q=0.9' }
    const { json } = await call('lead', 'POST', '/institutions', { body: {}, headers })
    expect(json).toMatchObject({ status: 422, fieldErrors: { name: 'required' } })
    expect(json.detail).toMatch(/[áéíóúñ]|Revise|campos/i)
  })

  it('may name the version that was seen, and a newer one is a conflict', async () => {
    const path = `/people/${all.participationId && (await somebody())}`
    const { json, headers } = await call('lead', 'GET', path)
    const { givenNames, familyNames, gender, version } = json
    expect(headers.get('etag')).toMatch(new RegExp(`^"${version}-[\\w-]{22}"$`))
    expect(json).not.toHaveProperty('sortedNameKey')
    const body = { givenNames, familyNames, gender, position: 'Jueza' }
    const put = (etag: string) => call('lead', 'PUT', path, { body, headers: { 'if-match': etag } })
    expect((await put(`"${version}"`)).status).toBe(200)
    const stale = await put(`"${version}"`)
    expect([stale.status, stale.json.code]).toEqual([412, 'conflict'])
    expect((await call('lead', 'PUT', path, { body: { ...body, version } })).status).toBe(409)
  })

  it('is done once under one key, also at once, and a key is for one thing', async () => {
    const body = { name: 'Fiscalía General', kind: 'judiciary', countryCode: 'MX' }
    const headers = { 'idempotency-key': 'k1' }
    const [a, b] = await Promise.all([
      call('lead', 'POST', '/institutions', { body, headers }),
      call('lead', 'POST', '/institutions', { body, headers }),
    ])
    const again = await call('lead', 'POST', '/institutions', { body, headers })
    expect([a.status, b.status, again.status]).toEqual([200, 200, 200])
    expect(a.json).toEqual(b.json)
    expect(again.json).toEqual(a.json)
    const other = await call('lead', 'POST', '/institutions', { body: { ...body, name: 'Otra' }, headers })
    expect(other.status).toBe(422)
    const theirs = await call('colleague', 'POST', '/institutions', {
      body: { ...body, name: 'Otra' },
      headers,
    })
    expect(theirs.status).toBe(200)
  })

  it('that gives a secret is done once, and the secret is kept nowhere', async () => {
    const path = `/activities/${all.given.activity}/check-in-links`
    const body = { kind: 'door', firstDay: '2026-02-10', lastDay: '2026-02-10' }
    const headers = { 'idempotency-key': 'k3' }
    const made = await call('lead', 'POST', path, { body, headers })
    expect([made.status, typeof made.json.secret]).toEqual([200, 'string'])
    expect((await call('lead', 'POST', path, { body, headers })).status).toBe(409)
    const { apiAnswer } = await import('@/db/schema/api')
    expect(JSON.stringify(await test.db.select().from(apiAnswer))).not.toContain(made.json.secret)
  })

  it('that was refused is done when it is asked again', async () => {
    const headers = { 'idempotency-key': 'k2' }
    expect((await call('lead', 'POST', '/institutions', { body: {}, headers })).status).toBe(422)
  })
})

/** The id of a person on the case. */
async function somebody() {
  const { json } = await call('lead', 'GET', '/people')
  return json.items[0].id as number
}

describe('everything that the pages do', () => {
  /** What no program does: the archive is taken to be kept, by the person who asked for it. */
  const byHand = new Set(['downloadArchive'])

  it('can be asked for by a program', () => {
    const known = new Set(operations.map(({ id }) => id))
    const missing = all.commands
      .map(({ name }) => name)
      .filter((name) => !known.has(name) && !byHand.has(name))
    expect([...new Set(missing)]).toEqual([])
  })

  it('says that it takes a version where it does, and nowhere else', () => {
    const { paths } = openApi('1') as {
      paths: Record<string, Record<string, { parameters: { name: string }[] }>>
    }
    const takes = (path: string, method: string) =>
      paths[path]?.[method]?.parameters.some(({ name }) => name === 'If-Match')
    expect([
      takes('/people/{id}', 'put'),
      takes('/actions/{id}', 'put'),
      takes('/requests/{id}/approve', 'post'),
      takes('/institutions', 'post'),
    ]).toEqual([true, true, true, false])
  })

  it('is described, each by its own name', () => {
    const described = openApi('1') as { paths: Record<string, Record<string, { operationId: string }>> }
    const ids = Object.values(described.paths).flatMap((path) =>
      Object.values(path).map((one) => one.operationId),
    )
    expect(ids.length).toBe(operations.length)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is called by names that are written down, as a build shortens those of functions', () => {
    const shortened = async () => ({ rows: [], next: null, previous: null, total: 0, more: false })
    expect(list('/things', 'listThings', shortened, []).id).toBe('listThings')
  })
})
