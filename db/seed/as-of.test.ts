import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReportKind, reportKinds } from '@/db/enums'
import { listActions } from '@/domain/actions/queries'
import { listActivities } from '@/domain/activities/queries'
import type { Actor } from '@/domain/actor'
import { measureKeys } from '@/domain/counting/measures'
import { rowsOfFigure } from '@/domain/counting/open-figure'
import { gatherStatistics } from '@/domain/housekeeping/gather-statistics'
import { listMeetings } from '@/domain/meetings/queries'
import { listParticipations } from '@/domain/participations/queries'
import { editPerson } from '@/domain/people/edit-person'
import { mergePeople } from '@/domain/people/merge-people'
import { getPerson, listPeople } from '@/domain/people/queries'
import { personValues } from '@/domain/people/values'
import { listRequests } from '@/domain/requests/queries'
import { listResults } from '@/domain/results/queries'
import { editFigure } from '@/domain/saved-figures/edit-figure'
import { figuresForReports, listSavedFigures } from '@/domain/saved-figures/queries'
import { removeFigure } from '@/domain/saved-figures/remove-figure'
import { figureValues } from '@/domain/saved-figures/row'
import { saveFigure } from '@/domain/saved-figures/save-figure'
import { actorByEmail } from '@/domain/users/queries'
import { openFigureFile, openListFile, openParticipationsFile } from '@/lib/list-file'
import { reportOf } from '@/reports/catalogue'
import { listNames } from '@/reports/list-files'
import { csvPieces } from '@/reports/stream-table'
import { asOf, date } from '../as-of'
import type { Db } from '../client'
import { event } from '../schema/event'
import { type TestDatabase, testDatabase } from '../testing'
import { loadDemo } from './demo'

/*
 * A report for the last day of the year, made then, and the same made again after a hundred later changes of
 * everything that it is made of.
 */

const then = new Date('2026-12-31T22:59:59.999Z')
let t: TestDatabase
let actor: Actor

const first = async (query: string) => Object.values((await t.db.execute(sql.raw(query)))[0] ?? {})[0]

type About = Record<string, string | undefined>

/** What each report of the catalogue is asked about here. */
const scopes: Record<ReportKind, () => Promise<About[]>> = {
  activity: async () => [
    {
      activity: String(
        await first(`select activity_id from participation group by 1 order by count(*) desc limit 1`),
      ),
    },
  ],
  'action-fiche': async () => [{ action: String(await mexico()) }],
  'action-final': async () => [{ action: String(await mexico()) }],
  programme: async () => [{ year: '2017' }, { year: '2026', quarter: '4' }],
  country: async () => [{ country: 'MX' }],
  publication: async () => [{ region: 'lac' }],
  agenda: async () => [{ meeting: String(await first(`select reference from meeting order by id limit 1`)) }],
  minutes: async () => [
    { meeting: String(await first(`select reference from meeting order by id limit 1`)) },
  ],
  figure: async () => [
    { measure: 'trainees', by: 'gender' },
    { saved: String(await savedAs('Activities held by year and kind')) },
  ],
}
const savedAs = (title: string) => first(`select id from saved_figure where titles ->> 'en' = '${title}'`)
const mexico = () => first(`select reference from action where name = 'Mexico II'`)

type Scopes = Record<ReportKind, About[]>

/** Every report and every list, as they say it of a state of the records. */
async function everything(db: Db, asked: Scopes) {
  const said: Record<string, unknown> = {}
  for (const kind of reportKinds)
    for (const about of asked[kind]) {
      const definition = await reportOf(kind)
      const scope = definition.scope.parse(about)
      said[`${kind} ${JSON.stringify(about)}`] = await definition.make(
        { db, actor, now: then },
        scope as never,
        'es',
      )
    }
  const lists = { listActions, listActivities, listParticipations, listPeople, listRequests, listResults }
  for (const [name, list] of Object.entries(lists)) said[name] = await list(db, actor, {})
  said.figuresForReports = await figuresForReports(db, 'programme')
  said.listMeetings = await listMeetings(db, actor)
  for (const measure of measureKeys)
    said[measure] = await rowsOfFigure(db, actor, measure, { year: 2017 }, {})
  return said
}

/** Every list as a file, and the rows behind a few figures, as whoever asks on a day gets them. */
async function everyFile(now: Date, asOfDay?: string) {
  const context = { db: t.db, actor, now }
  const form = { format: 'csv', locale: 'es' } as const
  const opened = [
    ...listNames.map((name) => () => openListFile(context, name, { asOf: asOfDay }, form)),
    () => openParticipationsFile(context, { asOf: asOfDay }, form),
    ...(['participations', 'activitiesHeld', 'requestsReceived'] as const).map(
      (measure) => () => openFigureFile(context, measure, { asOf: asOfDay }, 'es'),
    ),
  ]
  const files: string[] = []
  for (const open of opened) {
    const pieces: Uint8Array[] = []
    for await (const piece of csvPieces((await open()).table, { hxl: true })) pieces.push(piece)
    files.push(Buffer.concat(pieces).toString('utf8'))
  }
  return files
}

/** Commands that correct and join people, each on a day of its own. */
async function correctPeople() {
  const ids = (
    await t.db.execute<{ id: number }>(sql`
    select p.id from person p join participation s on s.person_id = p.id where s.role = 'trainee' group by 1 order by 1 limit 104`)
  ).map(({ id }) => id)
  let changes = 0
  for (const id of ids.slice(0, 100)) {
    const now = new Date(then.getTime() + ++changes * 3_600_000)
    const record = await getPerson(t.db, actor, id)
    await editPerson({ db: t.db, actor, now }, {
      ...personValues(record),
      id,
      version: record.version,
      familyNames: `${record.familyNames} Corregido`,
      gender: record.gender === 'female' ? 'male' : 'female',
      countryCode: 'BR',
    } as never)
  }
  const now = new Date(then.getTime() + 900 * 3_600_000)
  const [keptId, goneId] = ids.slice(102) as [number, number]
  const [kept, gone] = [await getPerson(t.db, actor, keptId), await getPerson(t.db, actor, goneId)]
  await mergePeople({ db: t.db, actor, now }, {
    keptId,
    goneId,
    keptVersion: kept.version,
    goneVersion: gone.version,
  } as never)
}

/** Figures of the reports: one more, one that asks something else now, and one that is gone. */
async function changeFigures() {
  const now = new Date(then.getTime() + 1000 * 3_600_000)
  const context = { db: t.db, actor, now }
  const saved = await listSavedFigures(t.db, actor)
  const [edited, removed] = ['Trainees by country and gender', 'Actions by area'].map((title) =>
    saved.find(({ titles }) => titles.en === title),
  )
  if (!edited || !removed) throw new Error('the figures are not saved')
  const monitor = (await actorByEmail(t.db, 'monitoring@example.org')) as Actor
  await editFigure(
    { ...context, actor: monitor },
    {
      ...figureValues(edited),
      id: edited.id,
      version: edited.version,
      query: 'measure=trainees&by=gender',
      titleEn: 'Trainees by gender',
    },
  )
  await removeFigure(context, { id: removed.id })
  await saveFigure(context, {
    query: 'measure=results&by=resultKind',
    titleEn: 'Results by kind',
    status: 'team',
    inProgramme: true,
  })
}

/** What commands would change one by one, in every table that reports are made of. */
const changeEverything = () =>
  t.db.transaction(async (tx) => {
    await date(tx, new Date('2027-03-01T09:00:00Z'))
    for (const change of [
      `update programme set full_name = 'Renamed'`,
      `update thematic_area set labels = labels || '{"es": "Otra"}'`,
      `update institution set name = name || ' (nueva)', kind = 'police'`,
      `update action set name = name || ' X', context = 'Otro', objective = 'Otro', budget = 1, starts_on = '2027-01-01', ends_on = '2027-12-31'`,
      `delete from action_area`,
      `delete from action_country`,
      `update activity set title = 'Otra', starts_on = starts_on + 3000, ends_on = ends_on + 3000, status = 'cancelled', actual_cost = 1`,
      `delete from attendance where participation_id % 2 = 0`,
      `update participation set score_before = 1, score_after = 2, position = 'Otra'`,
      `update headcount set women = 0, men = 0, other = 0, total = 1`,
      `update deployment set days_worked = 99`,
      `update result set title = 'Otro', status = 'dropped'`,
      `update request set title = 'Otra', status = 'withdrawn'`,
      `update decision set decided_on = '2027-02-02'`,
      `update quoted_figure set value = 1`,
      `update document set title = 'Otro'`,
      `update meeting set place = 'Otro'`,
      `update indicator_actual set value = 1`,
    ])
      await tx.execute(sql.raw(change))
  })

beforeAll(async () => {
  t = await testDatabase()
  await loadDemo(t.db, () => {}, then)
  actor = (await actorByEmail(t.db, 'coordinator@example.org')) as Actor
  await saveFigure(
    { db: t.db, actor, now: new Date('2026-12-01T09:00:00Z') },
    { query: 'measure=actions&by=area', titleEn: 'Actions by area', status: 'team', inProgramme: true },
  )
}, 120_000)
afterAll(() => t.close())

describe('a report for 31 December', () => {
  it('is the same made then and made again after a hundred later changes', async () => {
    const asked = Object.fromEntries(
      await Promise.all(reportKinds.map(async (kind) => [kind, await scopes[kind]()])),
    ) as Scopes
    const made = await everything(t.db, asked)
    const files = await everyFile(then)
    await correctPeople()
    await changeFigures()
    await changeEverything()
    await gatherStatistics({ db: t.db })
    const again = await everything(asOf(t.db, then), asked)
    for (const [name, said] of Object.entries(made)) expect(again[name], name).toEqual(said)
    const later = new Date('2027-05-01T09:00:00Z')
    expect(await everyFile(later, '2026-12-31')).toEqual(files)
    const today = await everyFile(later)
    expect(today.flatMap((file, at) => (file === files[at] ? [at] : []))).toEqual([])
    const [told] = await t.db
      .select({ details: event.details })
      .from(event)
      .where(and(eq(event.verb, 'exportPeople'), sql`${event.details} -> 'narrowed' ->> 'asOf' is not null`))
      .limit(1)
    expect(told?.details.count).toBe((files[listNames.indexOf('people')] ?? '').split('\r\n').length - 3)
    const present = await everything(t.db, asked)
    // Figures of which there is nothing to count stay as they are.
    const same = Object.keys(made).filter(
      (name) =>
        !measureKeys.includes(name as never) && JSON.stringify(present[name]) === JSON.stringify(made[name]),
    )
    expect(same).toEqual([])
  }, 120_000)
})
