import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Locale, locales, type ReportFormat, reportFormats } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { participation } from '@/db/schema/participation'
import { loadDemo } from '@/db/seed/demo'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { getAction } from '@/domain/actions/queries'
import type { Actor } from '@/domain/actor'
import { attendanceOfTrainees, figuresOfAction, figuresOfActivity } from '@/domain/counting/figures'
import { DomainError } from '@/domain/errors'
import { getMeeting, listMeetings } from '@/domain/meetings/queries'
import { previewRoster } from '@/domain/rosters/preview-roster'
import { wholeRoster } from '@/domain/rosters/queries'
import { uploadRoster } from '@/domain/rosters/upload-roster'
import { actorByEmail } from '@/domain/users/queries'
import { actionFiche } from './action-fiche'
import { activityReport } from './activity-report'
import type { Report, TableBlock } from './blocks'
import { committeePapers } from './committee-papers'
import { openWorkbook, readCsv, valuesOf, wordsOf } from './reading'
import { render } from './render'
import { rosterReport } from './roster-table'

const now = new Date('2026-09-23T10:00:00Z')
const mexico = 'ACT-2016-0003'
let test: TestDatabase
let officer: Actor
let observer: Actor
let elsewhere: Actor
/** An activity of Mexico II with attendance, scores and people in other roles. */
let id: number
let nextMeeting: string
let heldMeeting: string

beforeAll(async () => {
  test = await testDatabase()
  await loadDemo(test.db, () => {}, now)
  const known = async (email: string) => (await actorByEmail(test.db, email)) as Actor
  officer = await known('officer@example.org')
  observer = await known('observer@example.org')
  elsewhere = { ...observer, countries: ['GH'] }
  const [largest] = await test.db
    .select({ id: activity.id })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .innerJoin(participation, eq(participation.activityId, activity.id))
    .where(and(eq(action.reference, mexico), sql`${participation.scoreBefore} is not null`))
    .groupBy(activity.id)
    .orderBy(sql`count(*) desc`)
  id = largest?.id ?? 0
  const { coming, past } = await listMeetings(test.db, officer)
  nextMeeting = coming[0]?.reference ?? ''
  heldMeeting = past[0]?.reference ?? ''
}, 240_000)
afterAll(() => test.close())

const as = (actor: Actor) => ({ db: test.db, actor, now })
const tableOf = (report: Report, key: string) =>
  report.blocks.find((block): block is TableBlock => block.kind === 'table' && block.key === key)
const figuresIn = (report: Report) =>
  Object.fromEntries(
    report.blocks.flatMap((block) =>
      block.kind === 'figures' ? block.items.map(({ key, value }) => [key, value]) : [],
    ),
  )
const everyWord = (report: Report) => JSON.stringify(report.blocks)
/** The value beside a label on the first sheet, and in the CSV. */
const besideIn = async (report: Report, label: string) => {
  const sheet = valuesOf((await openWorkbook((await render(report, 'xlsx')).bytes)).worksheets[0])
  const lines = readCsv((await render(report, 'csv')).bytes)
  return [
    sheet.find(([first]) => first === label)?.[1],
    Number(lines.find(([first]) => first === label)?.[1]),
  ]
}

describe('the fiche of Mexico II', () => {
  it('has the figures of its page', async () => {
    const page = await getAction(test.db, officer, mexico)
    const counted = await figuresOfAction(test.db, officer, page.reference)
    const report = await actionFiche(as(officer), { reference: mexico, locale: 'en' })
    expect(counted).toMatchObject({ trainees: 755, participations: 932 })
    expect(figuresIn(report)).toMatchObject({
      'activities-held': page.activities.filter(({ status }) => ['held', 'reported'].includes(status)).length,
      trainees: 755,
      participations: 932,
      'person-days': counted.personDays,
    })
    for (const key of ['by-gender', 'by-institution-kind', 'by-country']) {
      const table = tableOf(report, key)
      expect(table?.rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(755)
      expect(table?.rows.reduce((sum, [, , part]) => sum + Number(part), 0)).toBeCloseTo(1)
      expect(table?.note).toContain('755 trainees')
    }
    expect(tableOf(report, 'activities')?.rows.map((row) => row[7])).toEqual(
      page.activities.map(({ trainees }) => trainees),
    )
    expect(tableOf(report, 'activities')?.total).toBeUndefined()
  })

  it('keeps published figures beside the counted ones and says where they do not reconcile', async () => {
    const report = await actionFiche(as(officer), { reference: mexico, locale: 'en' })
    const rows = tableOf(report, 'quoted-figures')?.rows.map((row) => row.slice(1, 4))
    expect(rows).toEqual([
      [755, 755, 'Yes'],
      [755, 932, 'No: they do not reconcile'],
    ])
  })

  it.each(reportFormats.flatMap((format) => locales.map((locale) => [format, locale] as const)))(
    'as %s in %s finds 755 people and 932 participations',
    async (format, locale) => {
      const report = await actionFiche(as(officer), { reference: mexico, locale })
      const { bytes, extension } = await render(report, format)
      const words = await wordsOf[format](bytes)
      expect(extension).toBe(format)
      expect(words).toMatch(/\b755\b/)
      expect(words).toMatch(/\b932\b/)
      expect(words).toContain(report.words.asOf)
    },
  )

  it('as a workbook and as CSV tells people from seats', async () => {
    const report = await actionFiche(as(officer), { reference: mexico, locale: 'es' })
    expect(await besideIn(report, 'Personas capacitadas (personas)')).toEqual([755, 755])
    expect(await besideIn(report, 'Participaciones (lugares)')).toEqual([932, 932])
  })
})

describe('an activity report', () => {
  it('has the figures of its page, whatever opens it', async () => {
    const counted = await figuresOfActivity(test.db, officer, id)
    const byDay = await attendanceOfTrainees(test.db, id)
    const report = await activityReport(as(officer), { id, locale: 'en' })
    const sheets = await openWorkbook((await render(report, 'xlsx')).bytes)
    const lines = readCsv((await render(report, 'csv')).bytes)
    expect(counted.trainees).toBeGreaterThan(10)
    expect(await besideIn(report, 'Trainees (people)')).toEqual([counted.trainees, counted.trainees])
    expect(await besideIn(report, 'Person-days (days)')).toEqual([counted.personDays, counted.personDays])
    expect(byDay.reduce((sum, { count }) => sum + count, 0)).toBe(counted.personDays)
    const rows = (name: string) => valuesOf(sheets.getWorksheet(name)).slice(3)
    expect(rows('Attendance by day').map(([, count]) => count)).toEqual(byDay.map(({ count }) => count))
    expect(rows('Attendance by day').map(([day]) => (day as Date).toISOString().slice(0, 10))).toEqual(
      byDay.map(({ key }) => key),
    )
    const genders = rows('Trainees by gender')
    expect(genders.at(-1)).toEqual(['In all', counted.trainees, 1])
    expect(genders.slice(0, -1).map(([, count]) => count)).toEqual(counted.byGender.map(({ count }) => count))
    for (const [name, count, part] of genders)
      expect(lines).toContainEqual([name, String(count), `${Math.round(Number(part) * 1000) / 10}%`])
    expect(tableOf(report, 'scores')?.rows.map((row) => row.slice(1))).toEqual([
      [counted.scores?.before, counted.scores?.seats],
      [counted.scores?.after, counted.scores?.seats],
    ])
  })

  it.each(locales)('lacks no text in %s, whatever the activity holds', async (locale) => {
    const kinds = await test.db
      .selectDistinctOn([activity.kind, activity.status], { id: activity.id })
      .from(activity)
      .orderBy(activity.kind, activity.status)
    for (const { id } of kinds) {
      const report = await activityReport(as({ ...officer, role: 'administrator' }), { id, locale })
      expect(everyWord(report)).not.toMatch(/reports\.|enums\.|activities\./)
      expect(report.filename).toMatch(/^[a-z-]+-ACT-\d{4}-\d{4}-[\d.]+$/)
    }
  })

  it('gives out names only when asked for, and its history says so', async () => {
    const seats = await wholeRoster(test.db, officer, id)
    const email = seats.find((seat) => seat.email)?.email ?? ''
    const exports = async () =>
      test.db
        .select({ details: event.details, by: event.actorId })
        .from(event)
        .where(and(eq(event.entity, 'activity'), eq(event.entityId, id), eq(event.verb, 'exportRoster')))
    const before = (await exports()).length
    expect(everyWord(await activityReport(as(officer), { id, locale: 'en' }))).not.toContain(email)
    expect(await exports()).toHaveLength(before)
    const report = await activityReport(as(officer), { id, locale: 'en', namesAs: 'xlsx' })
    const sheet = (await openWorkbook((await render(report, 'xlsx')).bytes)).getWorksheet(
      'Names on the roster',
    )
    expect(valuesOf(sheet)).toHaveLength(seats.length + 3)
    expect(everyWord(report)).toContain(email)
    expect((await exports()).at(-1)).toEqual({
      details: { format: 'XLSX', count: seats.length },
      by: officer.id,
    })
  })
})

describe('the papers of a meeting', () => {
  const of = (actor: Actor, kind: 'agenda' | 'minutes', locale: Locale = 'en', held = kind === 'minutes') =>
    committeePapers(as(actor), { reference: held ? heldMeeting : nextMeeting, locale, kind })

  it('have a page for each case, with what the committee needs to know', async () => {
    const page = await getMeeting(test.db, officer, nextMeeting, now)
    const report = await of(officer, 'agenda')
    expect(page.cases).toHaveLength(2)
    const pages = report.blocks.flatMap((block) =>
      block.kind === 'heading' && block.newPage ? [block.text] : [],
    )
    expect(pages).toEqual(page.cases.map(({ request }, at) => `${at + 1}. ${request.title}`))
    expect(tableOf(report, 'agenda')?.rows.map(([, reference]) => reference)).toEqual(
      page.cases.map(({ request }) => request.reference),
    )
    const words = everyWord(report)
    for (const { request, note } of page.cases) {
      for (const told of [request.ask, request.institution.name, ...(note ? [note] : [])])
        expect(words).toContain(told)
      for (const { service } of request.opinions) expect(words).toContain(service)
    }
  })

  it('say in the minutes who was there, what was decided and why', async () => {
    const page = await getMeeting(test.db, officer, heldMeeting, now)
    const words = everyWord(await of(officer, 'minutes'))
    expect(page.cases.length).toBeGreaterThan(0)
    for (const { decision } of page.cases) expect(words).toContain(decision?.reasons)
    for (const line of page.attended?.split('\n') ?? []) expect(words).toContain(line)
    expect(words).toContain(page.notes)
  })

  it.each(
    (['agenda', 'minutes'] as const).flatMap((kind) => locales.map((locale) => [kind, locale] as const)),
  )('as %s lack no text in %s, in any format', async (kind, locale) => {
    const report = await of(officer, kind, locale)
    expect(everyWord(report)).not.toMatch(/reports\.|enums\.|requests\./)
    expect(report.filename).toMatch(/^[a-z-]+-MTG-\d{4}-\d{4}$/)
    for (const format of reportFormats)
      expect(await wordsOf[format]((await render(report, format)).bytes)).toContain(report.words.asOf)
  })

  it('are for the team alone, and hold no case of somebody else’s region', async () => {
    await expect(of(observer, 'agenda')).rejects.toMatchObject({ code: 'not_found' })
    const stranger = { ...officer, id: 0, regions: ['africa'] }
    const page = await getMeeting(test.db, officer, nextMeeting, now)
    const words = everyWord(await of(stranger, 'agenda'))
    for (const { request } of page.cases) expect(words).not.toContain(request.title)
  })
})

describe('an observer', () => {
  it('reads neither costs nor names', async () => {
    const seats = await wholeRoster(test.db, officer, id)
    const report = await activityReport(as(observer), { id, locale: 'en' })
    const fiche = await actionFiche(as(observer), { reference: mexico, locale: 'en' })
    expect(figuresIn(report)).toEqual(figuresIn(await activityReport(as(officer), { id, locale: 'en' })))
    expect(everyWord(report)).not.toMatch(/cost/i)
    expect(everyWord(fiche)).not.toMatch(/budget/i)
    expect(everyWord(await actionFiche(as(officer), { reference: mexico, locale: 'en' }))).toMatch(/budget/i)
    for (const format of reportFormats) {
      const words = await wordsOf[format]((await render(report, format)).bytes)
      expect(seats.filter(({ email }) => email && words.includes(email))).toEqual([])
    }
  })

  it('is refused the names, and told of nothing elsewhere', async () => {
    const refused = async (asked: Promise<unknown>) =>
      asked.then(
        () => 'given',
        (error) => (error instanceof DomainError ? error.code : String(error)),
      )
    const given = { id, locale: 'en', format: 'xlsx' } as const
    expect(await refused(rosterReport(as(observer), given))).toBe('forbidden')
    expect(await refused(activityReport(as(observer), { ...given, namesAs: 'csv' }))).toBe('forbidden')
    expect(await refused(rosterReport(as(elsewhere), given))).toBe('not_found')
    expect(await refused(activityReport(as(elsewhere), given))).toBe('not_found')
    expect(await refused(actionFiche(as(elsewhere), { reference: mexico, locale: 'en' }))).toBe('not_found')
  })
})

describe('a roster that was exported', () => {
  it.each((['xlsx', 'csv'] as const).flatMap((format) => locales.map((locale) => [format, locale] as const)))(
    'as %s in %s is read back without anybody new',
    async (format: ReportFormat, locale) => {
      const seats = await wholeRoster(test.db, officer, id)
      const { bytes } = await render(await rosterReport(as(officer), { id, locale, format }), format)
      async function* body() {
        yield bytes
      }
      const carrying = { ...officer, role: 'coordinator' } as Actor
      const { id: uploadId } = await uploadRoster(as(carrying), {
        id,
        filename: `list.${format}`,
        body: body(),
      })
      const { counts } = await previewRoster(as(carrying), { id, uploadId, mapping: { columns: {} } })
      expect(counts).toMatchObject({ rows: seats.length, new: 0, doubtful: 0, unreadable: 0, warnings: 0 })
    },
  )
})
