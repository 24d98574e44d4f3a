import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getAction, listActions } from '@/domain/actions/queries'
import { listActivities } from '@/domain/activities/queries'
import type { Actor } from '@/domain/actor'
import { history } from '@/domain/audit/history'
import { figuresOfAction } from '@/domain/counting/figures'
import { nameKey, sortedNameKey } from '@/domain/names'
import { listPeople } from '@/domain/people/queries'
import { listRequests } from '@/domain/requests/queries'
import { listResults } from '@/domain/results/queries'
import { demoAccounts } from '@/domain/users/demo-accounts'
import { actorByEmail } from '@/domain/users/queries'
import { openOfficial } from '@/reports/iati/official'
import { publishAll, schemasFolder } from '@/reports/iati/testing'
import { programme } from '../schema/reference'
import { type TestDatabase, testDatabase } from '../testing'
import { loadReference } from './reference'
import { actionsPerRegionAt, loadScale, participationsAt, traineesAt } from './scale'
import { demoState } from './state'

const now = new Date('2026-09-23T10:00:00Z')
let t: TestDatabase
const said: string[] = []

beforeAll(async () => {
  t = await testDatabase()
  await loadScale(t.db, 1, (words) => said.push(words), { now })
}, 120_000)
afterAll(() => t.close())

const one = async (query: string) => Object.values((await t.db.execute(sql.raw(query)))[0] ?? {})[0]
const actor = async (email: string) => (await actorByEmail(t.db, email)) as Actor

describe('the programme for measuring', () => {
  it('holds what its scale promises', async () => {
    expect(await one('select count(*)::int from participation')).toBe(participationsAt(1))
    expect(await one('select count(distinct person_id)::int from participation')).toBe(traineesAt(1))
    expect(
      await one(
        'select count(*)::int from person p where exists (select 1 from deployment d where d.person_id = p.id)',
      ),
    ).toBeGreaterThan(500)
    expect(
      await one('select min(n)::int from (select count(*) as n from action group by region_code) r'),
    ).toBe(actionsPerRegionAt(1))
    expect(
      await one('select max(n)::int from (select count(*) as n from action group by region_code) r'),
    ).toBe(actionsPerRegionAt(1))
    expect(await one('select count(distinct region_code)::int from action')).toBe(10)
    expect(
      await one(
        'select min(n) || $$-$$ || max(n) from (select count(*) as n from activity group by action_id) a',
      ),
    ).toBe('4-7')
    expect(actionsPerRegionAt(100)).toBe(100)
    expect(participationsAt(100)).toBe(1_000_000)
    expect(said.at(-1)).toBe('The programme for measuring is loaded.')
    expect(await demoState(t.db)).toBe('loaded')
  })

  it('has every status, and attendance on the days of the activity only', async () => {
    expect(await one('select count(distinct status)::int from request')).toBe(9)
    expect(await one('select count(distinct status)::int from activity')).toBe(6)
    expect(await one('select count(distinct status)::int from result')).toBeGreaterThanOrEqual(5)
    expect(
      await one(`select count(*)::int from attendance d join participation p on p.id = d.participation_id
        join activity a on a.id = p.activity_id where d.day not between a.starts_on and a.ends_on`),
    ).toBe(0)
    expect(
      await one(`select count(*)::int from participation p join activity a on a.id = p.activity_id
        where a.status not in ('held', 'reported')`),
    ).toBe(0)
  })

  it('finds and sorts people as those who are recorded by the pages', async () => {
    const people = await t.db.execute<Record<'given' | 'family' | 'key' | 'sorted' | 'email', string>>(
      sql`select given_names as given, family_names as family, name_key as key, sorted_name_key as sorted, email from person`,
    )
    for (const { given, family, key, sorted } of people) {
      expect(key).toBe(nameKey(given, family))
      expect(sorted).toBe(sortedNameKey(given, family))
    }
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length)
    expect(people.every(({ email }) => email.endsWith('@example.org'))).toBe(true)
  })

  it('fills lists, records and histories', async () => {
    const officer = await actor('officer@example.org')
    const all = await actor('administrator@example.org')
    for (const list of [listRequests, listActions, listActivities, listPeople, listResults])
      expect((await list(t.db, all, {})).rows).toHaveLength(50)
    const { rows } = await listActions(t.db, officer, { status: 'closed' })
    const shown = await getAction(t.db, officer, rows[0]?.reference ?? '')
    expect(shown.requests).toHaveLength(1)
    expect(shown.activities.length).toBeGreaterThanOrEqual(4)
    expect((await figuresOfAction(t.db, officer, shown.reference)).participations).toBeGreaterThan(20)
    const told = await history(t.db, 'action', shown.id)
    expect(told.map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['design', 'endorse', 'importRoster', 'close']),
    )
    for (const table of ['request', 'action', 'activity', 'person', 'result'])
      expect(
        await one(`select count(*)::int from ${table} x where not exists
          (select 1 from event e where e.entity = '${table}' and e.entity_id = x.id)
          ${table === 'person' ? 'and exists (select 1 from participation p where p.person_id = x.id)' : ''}`),
        table,
      ).toBe(0)
  })

  it('goes on with the next number after the last copied', async () => {
    for (const table of ['person', 'activity', 'participation', 'document', 'institution'])
      expect(
        await one(
          `select nextval(pg_get_serial_sequence('${table}', 'id')) = (select max(id) + 1 from ${table})`,
        ),
        table,
      ).toBe(true)
    for (const table of ['request', 'action', 'result'])
      expect(
        await one(`select count(*)::int from (select left(reference, 8) as series, count(*) as n from ${table}
          group by 1) r join counter c using (series) where c.last <> r.n`),
        table,
      ).toBe(0)
  })

  it('can be published whole, in parts, by the official rules too where they are at hand', async () => {
    const openData = {
      identifier: 'XM-EXAMPLE-1',
      organisation: 'Programme',
      organisationType: '40',
      contact: {},
      licence: 'CC-BY-4.0',
      language: 'en' as const,
      publishes: 'endorsed' as const,
      amounts: true,
    }
    const [kept] = await t.db.select().from(programme)
    const settings = { ...(kept as NonNullable<typeof kept>).settings, openData }
    await t.db.update(programme).set({ settings })
    const published = await publishAll(t.db, now)
    const expected = await one(
      `select count(*)::int from action where status <> 'design' and (status <> 'cancelled' or endorsed_on is not null)`,
    )
    expect(published.publication).toMatchObject({ status: 'published', actions: expected, heldBack: 0 })
    expect(published.activities.length).toBe(Math.ceil(Number(expected) / 50) + 2)
    const folder = schemasFolder()
    if (folder) {
      const official = await openOfficial(folder)
      expect(await official.errors('activities', published.activities.join(''), now)).toEqual([])
      expect(await official.errors('organisations', published.organisation.join(''), now)).toEqual([])
    }
    await t.db.update(programme).set({ settings: kept?.settings })
  })

  it('gives nobody a password that others know unless it is told to', async () => {
    expect(await demoAccounts(t.db)).toEqual([])
  })

  it('is the same each time, and makes way for the next', async () => {
    const digest = () =>
      one(`select md5(string_agg(row::text, '' order by row::text)) from (select row - 'valid_from' as row from (
        select to_jsonb(p) - 'version' as row from person p union all select to_jsonb(a) from participation a
        union all select to_jsonb(a) from activity a union all select to_jsonb(r) from result r
        union all select to_jsonb(r) from request r union all select to_jsonb(e) from event e
        union all select to_jsonb(d) from attendance d union all select to_jsonb(d) - 'key' from document d
        union all select to_jsonb(c) from counted_seat c) rows) all_rows`)
    const before = await digest()
    await loadScale(t.db, 1, () => {}, { now, withPassword: true })
    expect(await digest()).toBe(before)
    expect((await demoAccounts(t.db)).map(({ email }) => email)).toContain('officer@example.org')
  }, 120_000)

  it('refuses a database that holds a programme of its own, and leaves it alone', async () => {
    const own = await testDatabase()
    await loadReference(own.db, { name: 'Ours', fullName: 'Our programme', demo: false })
    await expect(loadScale(own.db, 1, () => {}, { now })).rejects.toThrow(/own/)
    expect([...(await own.db.execute(sql`select name from programme`))]).toEqual([{ name: 'Ours' }])
    await own.close()
  }, 60_000)
})
