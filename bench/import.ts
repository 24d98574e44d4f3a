import { readFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { and, desc, eq, getTableName, gt, inArray, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { NewRow } from '@/db/bulk'
import type { Client, Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { event } from '@/db/schema/event'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { user } from '@/db/schema/user'
import { copyText } from '@/db/seed/measured/copy-rows'
import type { Actor } from '@/domain/actor'
import { anActivity } from '@/domain/rosters/a-list'
import { importRoster } from '@/domain/rosters/import-roster'
import { previewRoster } from '@/domain/rosters/preview-roster'
import { uploadRoster } from '@/domain/rosters/upload-roster'
import { actorByEmail } from '@/domain/users/queries'
import { activityReport } from '@/reports/activity-report'
import { renderPdf } from '@/reports/pdf'
import type { Measured } from './databases'
import { inMs, inTimes, line, multiples, spread } from './measure'

const filename = 'participants-755.xlsx'
const rounds = 5
/** The report with all names may take so long, read and set as PDF, in milliseconds. */
const allowed = 400

export class Undone extends Error {}

/**
 * The list of 755 people: its preview and its recording as a multiple of COPY of the rows that come of it, and the PDF
 * of the activity's report with all names. Every round is undone, so that each meets the same database. Gives back what
 * takes longer than it may.
 */
export async function importBesideCopy({ db }: Measured): Promise<string[]> {
  const content = await readFile(`e2e/fixtures/rosters/${filename}`)
  const taken = { preview: [], record: [], copy: [], read: [], set: [] } as Record<string, number[]>
  let people = 0
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    const { made, ...times } = await oneRound(db, content)
    people = made.person.length
    const copy = await copyAgain(db, made)
    if (round > 0) for (const [what, time] of Object.entries({ ...times, copy })) taken[what]?.push(time)
  }
  const of = (what: string) => taken[what] ?? []
  line(`COPY of the rows of ${people} people`, inMs(spread(of('copy'))))
  line('preview of the list', inMs(spread(of('preview'))), inTimes(multiples(of('preview'), of('copy'))))
  line('recording of the list', inMs(spread(of('record'))), inTimes(multiples(of('record'), of('copy'))))
  line('activity report with all names, read', inMs(spread(of('read'))))
  const whole = of('read').map((time, at) => time + (of('set')[at] ?? 0))
  const isSlow = spread(whole).median > allowed
  const verdict = isSlow ? 'TOO SLOW' : ''
  line('the same, read and set as PDF', inMs(spread(whole)), inTimes(multiples(whole, of('read'))), verdict)
  return isSlow ? ['activity report with all names'] : []
}

async function oneRound(db: Client, content: Uint8Array) {
  let measured: Awaited<ReturnType<typeof takeIn>> | undefined
  await db
    .transaction(async (tx) => {
      measured = await takeIn(tx, content)
      throw new Undone()
    })
    .catch((error) => {
      if (!(error instanceof Undone)) throw error
    })
  return measured as Awaited<ReturnType<typeof takeIn>>
}

/** Uploads, previews and records the list on a new activity, and reports on it. */
async function takeIn(tx: Db, content: Uint8Array) {
  const { actor, actionId } = await somebodysAction(tx)
  const context = { db: tx, actor, now: new Date() }
  const id = await anActivity(tx, actionId, '99', '2017-03-14', '2017-03-16')
  const last = await lastPerson(tx)
  const upload = await uploadRoster(context, { id, filename, body: Readable.from([content]) })
  const [seen, preview] = await timed(() => previewRoster(context, { id, uploadId: upload.id }))
  // Among as many people some are namesakes: all are taken for new ones.
  const choices = Object.fromEntries(
    seen.rows.flatMap(({ key, standing }) => (standing.kind === 'doubtful' ? [[key, 'new']] : [])),
  )
  const [, record] = await timed(() => importRoster(context, { id, uploadId: upload.id, choices }))
  const made = await rowsMade(tx, id, last)
  const [report, read] = await timed(() => activityReport(context, { id, locale: 'en', namesAs: 'pdf' }))
  const [, set] = await timed(() => renderPdf(report))
  return { preview, record, read, set, made }
}

/** The number of the person who was recorded last. */
export async function lastPerson(tx: Db): Promise<number> {
  const [row] = await tx.select({ last: sql<number>`coalesce(max(${person.id}), 0)` }).from(person)
  return row?.last ?? 0
}

/** An Action under way, and the officer who leads it. */
export async function somebodysAction(tx: Db): Promise<{ actor: Actor; actionId: number }> {
  const [row] = await tx
    .select({ actionId: action.id, email: user.email })
    .from(action)
    .innerJoin(user, eq(user.id, action.leadId))
    .where(eq(action.status, 'implementation'))
    .orderBy(desc(action.id))
    .limit(1)
  const actor = row && (await actorByEmail(tx, row.email))
  if (!row || !actor) throw new Error('there is no Action under way')
  return { actor, actionId: row.actionId }
}

export type Made = {
  person: NewRow<typeof person>[]
  participation: NewRow<typeof participation>[]
  attendance: NewRow<typeof attendance>[]
  event: NewRow<typeof event>[]
}

/** The rows that came of the list. */
export async function rowsMade(tx: Db, activityId: number, lastPerson: number): Promise<Made> {
  const people = await tx.select().from(person).where(gt(person.id, lastPerson))
  const seats = await tx.select().from(participation).where(eq(participation.activityId, activityId))
  const days = await tx
    .select()
    .from(attendance)
    .where(
      inArray(
        attendance.participationId,
        seats.map(({ id }) => id),
      ),
    )
  const events = await tx
    .select()
    .from(event)
    .where(and(eq(event.entity, 'person'), gt(event.entityId, lastPerson)))
  return {
    person: people.map(({ search: _, ...row }) => row),
    participation: seats,
    attendance: days,
    event: events,
  }
}

/**
 * Copies the rows into tables like those they came from, with the same columns, checks and indexes. Gives back how
 * long that took, without making the tables and without writing the text that is copied.
 */
export async function copyAgain(db: Client, made: Made): Promise<number> {
  let taken = 0
  await db.$client.begin(async (client) => {
    const copy = async <Table extends PgTable>(table: Table, rows: NewRow<Table>[]) => {
      const name = getTableName(table)
      await client.unsafe(`create temp table copied_${name} (like ${name} including all) on commit drop`)
      const { columns, text } = copyText(table, rows)
      const all = [...text].join('')
      const [, time] = await timed(async () => {
        const into = await client.unsafe(`copy copied_${name} (${columns}) from stdin`).writable()
        await pipeline(Readable.from([all]), into)
      })
      taken += time
    }
    await copy(person, made.person)
    await copy(participation, made.participation)
    await copy(attendance, made.attendance)
    await copy(event, made.event)
  })
  return taken
}

export async function timed<Value>(work: () => Promise<Value>): Promise<[Value, number]> {
  const begun = performance.now()
  const value = await work()
  return [value, performance.now() - begun]
}
