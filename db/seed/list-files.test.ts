import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listActions } from '@/domain/actions/queries'
import { listActivities } from '@/domain/activities/queries'
import type { Actor } from '@/domain/actor'
import { allPages } from '@/domain/all-pages'
import { listMeetings } from '@/domain/meetings/queries'
import { listPeople } from '@/domain/people/queries'
import { listRequests } from '@/domain/requests/queries'
import { listResults } from '@/domain/results/queries'
import { makeToken } from '@/domain/tokens/make-token'
import { actorByEmail } from '@/domain/users/queries'
import { openListFile } from '@/lib/list-file'
import { serve } from '@/lib/rest/serve'
import { answerTable } from '@/lib/table-answer'
import { type ListName, listNames } from '@/reports/list-files'
import { readCsv } from '@/reports/reading'
import type { Db } from '../client'
import { type TestDatabase, testDatabase } from '../testing'
import { loadDemo } from './demo'

/* The file of a list holds what its page shows, whoever asks and however it is narrowed; a program gets the same one. */

const now = new Date('2026-12-31T12:00:00Z')
let t: TestDatabase
const actors = new Map<string, Actor>()

beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1'
  process.env.NEXTAUTH_SECRET = 'a secret of thirty-two characters'
  t = await testDatabase()
  await loadDemo(t.db, () => {}, now)
  for (const who of [
    'coordinator',
    'officer',
    'monitoring',
    'administrator',
    'observer',
    'focal.mexico',
    'expert',
  ])
    actors.set(who, (await actorByEmail(t.db, `${who}@example.org`)) as Actor)
}, 120_000)
afterAll(() => t.close())

const actor = (who: string) => actors.get(who) as Actor

type Asked = Record<string, string>
/** What stands in the first column of each row of a page, and how its list is read as its page reads it. */
const pages: Record<ListName, (db: Db, who: Actor, asked: Asked) => Promise<(string | null)[]>> = {
  requests: (db, who, asked) =>
    firsts(
      (page) => listRequests(db, who, { ...asked, ...page }),
      (row) => row.reference,
    ),
  actions: (db, who, asked) =>
    firsts(
      (page) => listActions(db, who, { ...asked, ...page }),
      (row) => row.reference,
    ),
  activities: (db, who, asked) =>
    firsts(
      (page) => listActivities(db, who, { ...asked, ...page }),
      (row) => `${row.action.reference} ${row.number}`,
    ),
  results: (db, who, asked) =>
    firsts(
      (page) => listResults(db, who, { ...asked, ...page }),
      (row) => row.reference,
    ),
  people: (db, who, asked) => firsts((page) => listPeople(db, who, { ...asked, ...page }), called),
  experts: (db, who, asked) =>
    firsts((page) => listPeople(db, who, { ...asked, ...page, role: 'expert' }), called),
  meetings: async (db, who) => {
    const { coming, past } = await listMeetings(db, who)
    return [...coming, ...past].map(({ reference }) => reference)
  },
}
/** Whose first two columns tell them apart. */
const byTwo: readonly ListName[] = ['activities', 'people', 'experts']
const called = (row: { familyNames: string; givenNames: string }) => `${row.familyNames} ${row.givenNames}`

async function firsts<Row>(
  read: Parameters<typeof allPages<Row>>[0],
  of: (row: Row) => string | null,
): Promise<(string | null)[]> {
  const found: (string | null)[] = []
  // As somebody goes from page to page, of the size that pages have.
  for await (const rows of allPages<Row>((page) => read({ ...page, size: 50 }))) found.push(...rows.map(of))
  return found
}

async function file(who: Actor, name: ListName, asked: Asked, format: 'csv' | 'xlsx' = 'csv', hxl = false) {
  const { table, ...named } = await openListFile({ db: t.db, actor: who, now }, name, asked, {
    format,
    locale: who.locale,
  })
  return answerTable(table, { ...named, format, hxl })
}
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

const asked: [ListName, string, Asked][] = [
  ['requests', 'coordinator', {}],
  ['requests', 'monitoring', { sort: 'title', year: '2026' }],
  ['requests', 'officer', { mine: '1' }],
  ['requests', 'observer', { q: 'a', sort: '-title' }],
  ['actions', 'administrator', { sort: 'name' }],
  ['actions', 'observer', { status: 'open' }],
  ['actions', 'coordinator', { country: 'MX', sort: '-name' }],
  ['activities', 'coordinator', { status: 'happened', mode: 'onsite' }],
  ['activities', 'observer', { year: '2017', sort: 'starts' }],
  ['results', 'monitoring', { status: 'achieved' }],
  ['results', 'officer', { sort: 'title' }],
  ['people', 'coordinator', {}],
  ['people', 'officer', { country: 'MX', gender: 'female', sort: '-recent' }],
  ['people', 'monitoring', { q: 'acosta', role: 'trainee' }],
  ['experts', 'administrator', { sort: '-name' }],
  ['experts', 'officer', { role: 'trainee' }],
  ['meetings', 'coordinator', {}],
]

describe('the file of a list', () => {
  it.each(asked)(
    'of %s for %s, narrowed to %o, has the rows of its page in their order',
    async (name, who, narrowed) => {
      const [, ...rows] = readCsv(await bytesOf(await file(actor(who), name, narrowed)))
      const shown = rows.map((row) => row.slice(0, byTwo.includes(name) ? 2 : 1).join(' '))
      expect(shown.length).toBeGreaterThan(1)
      expect(shown).toEqual((await pages[name](t.db, actor(who), narrowed)).map((first) => first ?? ''))
    },
  )

  it('of each is long enough to be told by', async () => {
    for (const name of listNames)
      expect((await pages[name](t.db, actor('administrator'), {})).length, name).toBeGreaterThan(1)
    expect((await pages.people(t.db, actor('administrator'), {})).length).toBeGreaterThan(200)
  })

  it('is in the language of its reader, or the one that is asked for', async () => {
    const [head] = readCsv(await bytesOf(await file(actor('monitoring'), 'actions', {})))
    expect(head).toContain('Référence')
    const response = await file(actor('monitoring'), 'actions', {})
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="actions-2026-12-31.csv"')
  })

  it('says in its name which day it shows', async () => {
    const response = await file(actor('coordinator'), 'actions', { asOf: '2026-06-30' })
    expect(response.headers.get('content-disposition')).toContain('-2026-06-30.csv"')
    await response.body?.cancel()
  })

  it.each([
    ['observer', 'people', {}, 'forbidden'],
    ['observer', 'experts', {}, 'forbidden'],
    ['observer', 'meetings', {}, 'not_found'],
    ['focal.mexico', 'requests', {}, 'forbidden'],
    ['expert', 'people', {}, 'forbidden'],
    ['observer', 'actions', { asOf: '2026-06-30' }, 'forbidden'],
    ['coordinator', 'actions', { asOf: '2027-01-01' }, 'invalid'],
    ['coordinator', 'people', { asOf: '2026-02-30' }, 'invalid'],
  ] as [string, ListName, Asked, string][])(
    'refuses %s the %s with %o: %s',
    async (who, name, given, code) => {
      await expect(file(actor(who), name, given)).rejects.toMatchObject({ code })
    },
  )
})

describe('a program', () => {
  async function secretOf(who: string, scopes: string[]) {
    const given = { name: 'Prueba', scopes, days: 30 }
    return (await makeToken({ db: t.db, actor: actor(who), now }, given)).secret
  }
  const ask = (secret: string, path: string) =>
    serve(new Request(`http://127.0.0.1/api/v1${path}`, { headers: { authorization: `Bearer ${secret}` } }), {
      db: t.db,
      now,
    })

  it.each(['csv', 'xlsx'] as const)('gets the same bytes as the page, as %s', async (format) => {
    const secret = await secretOf('coordinator', ['read', 'people'])
    for (const name of listNames) {
      const asked: Asked = name === 'actions' ? { country: 'MX', sort: 'name' } : {}
      const query = new URLSearchParams({ ...asked, format, hxl: '' })
      const response = await ask(secret, `/files/${name}?${query}`)
      expect([name, response.status]).toEqual([name, 200])
      const same = await bytesOf(await file(actor('coordinator'), name, asked, format, true))
      expect((await bytesOf(response)).equals(same), name).toBe(true)
    }
  })

  it('gets people only with the scope for them', async () => {
    const secret = await secretOf('coordinator', ['read'])
    expect((await ask(secret, '/files/people')).status).toBe(403)
    expect((await ask(secret, '/files/requests')).status).toBe(200)
  })

  it.each([
    ['coordinator', '/requests?asOf=2026-06-30', 200],
    ['coordinator', '/meetings?asOf=2026-06-30', 200],
    ['coordinator', '/people?asOf=2026-06-30', 200],
    ['coordinator', '/participations?asOf=2026-06-30', 200],
    ['coordinator', '/figures/trainees?asOf=2026-06-30', 200],
    ['coordinator', '/figures/trainees/rows?asOf=2026-06-30', 200],
    ['coordinator', '/figures/trainees/file?asOf=2026-06-30', 200],
    ['coordinator', '/files/participations?asOf=2026-06-30', 200],
    ['coordinator', '/actions?asOf=2027-01-01', 422],
    ['coordinator', '/actions?asOf=yesterday', 422],
    ['observer', '/actions?asOf=2026-06-30', 403],
    ['observer', '/files/actions?asOf=2026-06-30', 403],
    ['observer', '/figures/actions?asOf=2026-06-30', 403],
  ])('of %s asks %s: %d', async (who, path, status) => {
    const response = await ask(await secretOf(who, ['read', 'people']), path)
    expect(response.status).toBe(status)
    await response.text()
  })
})
