import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { eq, is, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { user } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { credentialByCode, findByCode } from '../certificates/find-by-code'
import { figuresOfAction, figuresOfActivity } from '../counting/figures'
import { measureKeys } from '../counting/measures'
import { openFigure } from '../counting/open-figure'
import { aCase, type Case, now } from '../documents/a-case'
import { record } from '../rosters/a-list'
import { anonymisePerson } from './anonymise-person'
import { exportPerson } from './export-person'
import { filesNaming } from './files-naming'
import { type HeldData, heldAbout } from './held-about'
import { heldByName, heldData, nobodysName } from './held-data'
import { address, code, marks, somebodyHeld } from './somebody-held'

const folder = fileURLToPath(new URL('../../db/schema', import.meta.url))
const modules: object[] = await Promise.all(
  readdirSync(folder).map((file) => import(`../../db/schema/${file.replace(/\.ts$/, '')}.ts`)),
)
const tables = modules.flatMap((module) =>
  Object.values(module).filter((each): each is PgTable => is(each, PgTable)),
)
const configs = tables.map((table) => getTableConfig(table))

/** The tables with rows of hers: those that refer to a person, and to such a row; an account is where it ends. */
function tablesOfHers() {
  const found = new Set(['person'])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const { name, foreignKeys } of configs)
      for (const key of foreignKeys) {
        const to = getTableConfig(key.reference().foreignTable).name
        if (found.has(to) && to !== 'user_account') found.add(name)
      }
  }
  return [...found].sort()
}

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let held: Awaited<ReturnType<typeof somebodyHeld>>
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  held = await somebodyHeld(test.db, given)
})
afterAll(() => test.close())
const as = (actor: Actor) => ({ db: test.db, actor, now })

/** Every value of every table of ours, of now and before, as text. */
async function dump(db: Db) {
  const lines: string[] = []
  const tables = await db.execute<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'history')`,
  )
  for (const { name } of tables)
    for (const row of await db.execute(sql`select t::text as text from ${sql.raw(name)} t`))
      lines.push(`${name}: ${String(row.text)}`)
  return lines
}
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const saying = (lines: readonly string[]) =>
  lines.filter((line) => marks.some((mark) => fold(line).includes(mark)))

describe('the registry of what is held', () => {
  it('has every table with rows of hers', () => {
    expect(Object.keys(heldData).sort()).toEqual(tablesOfHers())
  })

  it('has every column that is called like one which says who somebody is', () => {
    const says = /name|email|phone|address|signatory|function|focal|^to$/i
    const known = tables.flatMap((table) => {
      const { name } = getTableConfig(table)
      const named = Object.entries(table).filter(
        ([column, { dataType }]) => dataType === 'string' && says.test(column),
      )
      return heldData[name] ? [] : named.map(([column]) => `${name}.${column}`)
    })
    const lines = Object.entries(heldByName).flatMap(([table, { columns = [] }]) =>
      columns.map((column) => `${table}.${column}`),
    )
    expect(known.sort()).toEqual([...lines, ...Object.keys(nobodysName)].sort())
  })

  it('gives out what cases hold of her by address or name', async () => {
    const { cases, arrivals } = await heldAbout(test.db, held.id)
    const keys = (rows: readonly object[]) => new Set(rows.flatMap((row) => Object.keys(row)))
    for (const [rows, table] of [
      [cases.registrations, 'registration'],
      [[...cases.focalPoint, ...cases.signed], 'request'],
      [cases.opinions, 'opinion'],
    ] as const)
      expect([...keys(rows)]).toEqual(expect.arrayContaining([...(heldByName[table]?.columns ?? [])]))
    expect(cases).toMatchObject({
      registrations: [{ email: address.toUpperCase() }],
      focalPoint: [{ focalPointEmail: address }],
      signed: [{ signatory: 'Lic. Zuleyka Quispehuaman' }],
      opinions: [{ service: 'Service 1', email: address }],
    })
    expect(arrivals.map(({ email }) => email)).toEqual(expect.arrayContaining([null, address.toUpperCase()]))
  })

  it('is tried on somebody of whom every one of them holds something', async () => {
    const { id } = held
    const all = await heldAbout(test.db, id)
    for (const [table, { shownIn }] of Object.entries(heldData)) {
      const shown = all[shownIn as keyof HeldData]
      expect(Array.isArray(shown) ? shown.length : shown, `${table} in ${shownIn}`).toBeTruthy()
    }
  })

  it('gives out every column that it does not leave out with a reason', async () => {
    const all = await heldAbout(test.db, held.id)
    const names = new Set<string>()
    const gather = (value: unknown) => {
      if (Array.isArray(value)) value.forEach(gather)
      else if (value && typeof value === 'object' && !(value instanceof Date))
        for (const [name, inner] of Object.entries(value)) {
          names.add(name)
          gather(inner)
        }
    }
    const missing = tables.flatMap((table) => {
      const line = heldData[getTableConfig(table).name]
      if (!line) return []
      names.clear()
      gather(all[line.shownIn as keyof HeldData])
      const left = Object.keys(line.leftOut ?? {})
      const columns = Object.keys(table).filter((name) => name !== 'enableRLS')
      expect(left.filter((name) => !columns.includes(name))).toEqual([])
      return columns
        .filter((name) => !left.includes(name) && !names.has(name))
        .map((name) => `${getTableConfig(table).name}.${name}`)
    })
    expect(missing).toEqual([])
  })

  it('gives what is held to those who read everywhere, on the trail, and nothing of anybody else', async () => {
    const taken = await exportPerson(as(given.people.monitor), { id: held.id, format: 'json' })
    const text = JSON.stringify(taken)
    for (const mark of marks) expect(fold(text)).toContain(mark)
    expect(text).not.toMatch(/Bruno|Benítez|Muy bien/)
    expect(taken.participations).toMatchObject([
      { days: [{ day: '2017-03-14' }, { day: '2017-03-15' }], consentText: 1, pictureConsent: false },
    ])
    const again = await heldAbout(test.db, held.id)
    expect(again.looks).toMatchObject([{ verb: 'export', who: 'monitor', details: { format: 'JSON' } }])
    for (const actor of [given.people.lead, given.people.focalPoint, given.people.expert])
      await expect(exportPerson(as(actor), { id: held.id, format: 'json' })).rejects.toThrow()
  })
})

describe('anonymisation', () => {
  const figures = async () => [
    await figuresOfAction(test.db, given.people.coordinator, 'ACT-2026-0001'),
    await figuresOfActivity(test.db, given.people.coordinator, held.course),
    ...(await test.db.execute(sql`
      select (select count(*) from person) as people, (select count(*) from participation) as seats,
        (select count(*) from attendance) as days, (select sum(days_worked) from deployment) as worked,
        (select count(*) from certificate) as certificates,
        (select count(*) from answer where text is not null) as texts,
        (select avg(score) from answer_sheet where participation_id is not null) as score,
        (select count(*) from event) as events`)),
  ]
  /** Every measure that Minga counts, of everything and of the activity. */
  const measured = async () => {
    const { monitor } = given.people
    const values: Record<string, unknown> = {}
    for (const measure of measureKeys)
      for (const scope of [{}, { activity: held.course }])
        values[`${measure} ${JSON.stringify(scope)}`] = await openFigure(
          test.db,
          monitor,
          measure,
          scope,
        ).then(
          ({ value }) => value,
          (error) => error.code,
        )
    return values
  }
  const file = async () => (await filesNaming(test.db, held.id))[0]

  it('waits for the account to be closed, and for the word that it is understood', async () => {
    const input = { id: held.id, documentIds: [], understood: true }
    await test.db.update(user).set({ active: true }).where(eq(user.personId, held.id))
    await expect(anonymisePerson(as(given.people.coordinator), input)).rejects.toMatchObject({
      key: 'personHasAccount',
    })
    await test.db.update(user).set({ active: false }).where(eq(user.personId, held.id))
    await expect(
      anonymisePerson(as(given.people.coordinator), { ...input, understood: false }),
    ).rejects.toMatchObject({ fieldErrors: { understood: 'required' } })
  })

  it('takes the chosen file with it, and no other one', async () => {
    expect(await file()).toMatchObject({ filename: 'Lista.csv', certain: true })
    const stranger = { id: held.id, documentIds: [999_999], understood: true }
    await expect(anonymisePerson(as(given.people.coordinator), stranger)).rejects.toMatchObject({
      fieldErrors: { documentIds: 'choose' },
    })
  })

  it('leaves every figure as it was and nothing by which she is found', async () => {
    // A file called by her name that is gone already.
    const copied = await test.db.execute<{ id: number }>(sql`
      insert into document (entity, entity_id, kind, title, filename, mime, size, digest, added_at, valid_from)
      select entity, entity_id, kind, 'CV de Zuleyka Quispehuamán', filename, mime, size, digest, added_at, '2017-01-01'
      from document limit 1 returning id`)
    await test.db.execute(sql`delete from document where id = ${copied[0]?.id}`)
    expect(saying(await dump(test.db)).filter((line) => line.startsWith('history.document'))).toHaveLength(1)
    expect(saying(await dump(test.db)).length).toBeGreaterThan(15)
    const before = await figures()
    const counted = await measured()
    const list = await file()
    const documentIds = [list?.id ?? 0]
    const why = { reason: 'Asked by Zuleyka Quispehuamán' }
    await anonymisePerson(as(given.people.coordinator), {
      id: held.id,
      documentIds,
      understood: true,
      ...why,
    })
    const after = await figures()
    const events = (rows: typeof after) => Number((rows[2] as { events: number }).events)
    // The file that was removed and she herself.
    expect(events(after)).toBe(events(before) + 2)
    const but = (rows: typeof after) => [rows[0], rows[1], { ...rows[2], events: 0 }]
    expect(but(after)).toEqual(but(before))
    expect(await measured()).toEqual(counted)
    expect(Object.values(counted).filter((value) => Number(value) > 0).length).toBeGreaterThan(10)
    expect(saying(await dump(test.db))).toEqual([])
    const parts = await test.db.execute(sql`select 1 from document_content where digest = ${list?.digest}`)
    expect(parts).toHaveLength(0)
  })

  it('withdraws frozen reports that name her and erases what they said, and nothing else can', async () => {
    const [frozen] = await test.db.execute(sql`
      select status, withdrawn_by, (select count(*)::int from edition_file) as files from edition
      where reference = 'EDN-2017-0001'`)
    expect(frozen).toMatchObject({ status: 'withdrawn', withdrawn_by: null, files: 0 })
    await expect(test.db.execute(sql`delete from edition`)).rejects.toThrow()
  })

  it('leaves her certificates to be found, and good no more', async () => {
    const context = { db: test.db, now }
    expect(await findByCode(context, code, '10.0.0.1')).toMatchObject({
      status: 'revoked',
      revokedAt: now,
      facts: { familyNames: '•••', days: 2 },
    })
    expect(await credentialByCode(context, code, '10.0.0.1')).toBeNull()
  })

  it('leaves the others, and what was said without a name, as they were', async () => {
    const all = (await dump(test.db)).join('\n')
    for (const kept of ['Bruno', 'Benítez Soto', 'Analista', 'Muy bien', 'Estimado Bruno'])
      expect(all).toContain(kept)
  })

  it('is done once, and she is not corrected any more', async () => {
    const again = anonymisePerson(as(given.people.coordinator), {
      id: held.id,
      documentIds: [],
      understood: true,
    })
    await expect(again).rejects.toMatchObject({ code: 'conflict', key: 'notInThisStatus' })
    const all = await heldAbout(test.db, held.id)
    expect(all.person).toMatchObject({ givenNames: '•••', gender: 'female', countryCode: 'MX', email: null })
    expect(all.history[0]).toMatchObject({ verb: 'anonymise', reason: 'Asked by •••' })
  })

  it('makes a later list with her name and address speak of somebody new', async () => {
    const list = `Given names,Family names,E-mail,Institution\nZuleyka,Quispehuamán,${address},Instituto\n`
    const taken = await record(test.db, given.people.lead, held.course, list, { filename: 'later.csv' })
    expect(taken).toMatchObject({ newPeople: 1, knownPeople: 0, seats: 1 })
  })
})
