import { createHash } from 'node:crypto'
import { asc, getTableName, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Client } from '@/db/client'
import { action, actionArea, actionPartner, actionTeam } from '@/db/schema/action'
import { activity, deployment } from '@/db/schema/activity'
import { rebuildCounts } from '@/db/schema/counts'
import { document, documentContent, documentPart } from '@/db/schema/document'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import { attendance, participation, rosterImport } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { counter, programme, thematicArea } from '@/db/schema/reference'
import { decision, opinion, request, requestArea, screeningAnswer } from '@/db/schema/request'
import { result, resultVersion } from '@/db/schema/result'
import { dayOf } from '@/domain/deadlines'
import { setPaper } from './demo-programme/paper'
import { actionWriter } from './measured/actions'
import { emptyCases, type Ground, requestsToCome, writeRequest, writerOf } from './measured/cases'
import { copyRows } from './measured/copy-rows'
import { diceOf } from './measured/dice'
import { makeInstitutions } from './measured/institutions'
import {
  arrivalsOf,
  attendanceOf,
  crowdsOf,
  expertsOf,
  listsOf,
  participationsOf,
  peopleOf,
} from './measured/people'
import { makeStaff } from './measured/staff'
import { loadReference } from './reference'
import { demoState, wipe } from './state'

/** All seats as trainee, at a scale from 1 to 100. */
export const participationsAt = (scale: number) => 10_000 * scale

/**
 * Actions of each of the ten regions: at scale 1 ten, as a programme of fifteen years has them, so that every list
 * fills its pages and its time can be held against that at scale 100, where there are a hundred.
 */
export const actionsPerRegionAt = (scale: number) => Math.round(10 * Math.sqrt(scale))

export const traineesAt = (scale: number) => 3000 * scale
const expertsAt = (scale: number) => 70 * actionsPerRegionAt(scale)

/**
 * Fills a database with a programme for measuring, by COPY: the same one for the same scale and `now`, all of its
 * people invented. A demo programme, also one for measuring, makes way for it; a programme of one's own is refused.
 * Nobody can sign in unless `withPassword` gives its accounts the password of the demo. An interruption leaves a
 * half-loaded demo programme, which the next start or seed clears away. `say` hears how far it is.
 */
export async function loadScale(
  db: Client,
  scale: number,
  say: (words: string) => void,
  { now = new Date(), withPassword = false }: { now?: Date; withPassword?: boolean } = {},
) {
  const state = await demoState(db)
  if (state === 'own') throw new Error('this database holds a programme of its own')
  if (state !== 'empty') {
    say('Clearing the demo programme away.')
    await wipe(db)
  }
  const ground = await makeGround(db, scale, now, withPassword)
  const { cases, held } = inventCases(ground, scale)
  say(`Copying ${cases.actions.length} Actions with ${cases.activities.length} activities.`)
  await copyRows(db, action, cases.actions)
  await copyRows(db, actionArea, cases.actionAreas)
  await copyRows(db, actionPartner, cases.partners)
  await copyRows(db, actionTeam, cases.team)
  await copyRows(db, request, cases.requests)
  await copyRows(db, requestArea, cases.requestAreas)
  await copyRows(db, screeningAnswer, cases.answers)
  await copyRows(db, opinion, cases.opinions)
  await copyRows(db, decision, cases.decisions)
  await copyRows(db, activity, cases.activities)
  await copyRows(db, document, cases.documents)
  await copyRows(db, result, cases.results)
  await copyRows(db, resultVersion, cases.versions)

  const crowds = crowdsOf(held, traineesAt(scale), participationsAt(scale), expertsAt(scale) + 1)
  const day = dayOf(now)
  say(`Copying ${count(traineesAt(scale) + expertsAt(scale))} people.`)
  await copyRows(
    db,
    person,
    expertsOf(ground.experts, ground.institutions, cases.requests[0]?.receivedOn ?? day),
  )
  await copyRows(db, person, peopleOf(crowds, ground.institutions))
  await copyRows(db, deployment, cases.deployments)
  await copyRows(db, rosterImport, listsOf(crowds))
  say(`Copying ${count(participationsAt(scale))} participations.`)
  await copyRows(db, participation, participationsOf(crowds))
  say(`Copying ${count(await copyRows(db, attendance, attendanceOf(crowds)))} days of attendance: done.`)
  say(`Copying the events.`)
  cases.events.sort((a, b) => a.at.getTime() - b.at.getTime())
  await copyRows(db, event, cases.events)
  await copyRows(db, event, arrivalsOf(crowds))
  await db.insert(counter).values([...cases.series].map(([series, last]) => ({ series, last })))
  for (const table of numbered) await goOnAfter(db, table)
  say('Counting the seats.')
  await db.execute(rebuildCounts)
  say('Letting the database look at what it has.')
  // Also marks the pages as seen by all, without which an index alone answers nothing.
  const tables = await db.execute<{ name: string }>(
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  )
  await db.execute(sql.raw(`vacuum (analyze) ${tables.map(({ name }) => name).join(', ')}`))
  await db.update(programme).set({ demoLoadedAt: now })
  say('The programme for measuring is loaded.')
}

const count = (number: number) => number.toLocaleString('en')

async function makeGround(db: Client, scale: number, now: Date, withPassword: boolean): Promise<Ground> {
  await loadReference(db, {
    name: 'Minga',
    fullName: `Programme for measuring, ${count(participationsAt(scale))} participations`,
    demo: true,
  })
  const staff = await makeStaff(db, new Date('2009-01-12T08:00:00Z'), withPassword)
  const institutions = await makeInstitutions(db)
  const areas = await db.select({ id: thematicArea.id }).from(thematicArea).orderBy(asc(thematicArea.id))
  return {
    staff,
    institutions,
    areas: areas.map(({ id }) => id),
    file: await storeFile(db),
    experts: Array.from({ length: expertsAt(scale) }, (_, at) => at + 1),
    today: dayOf(now),
  }
}

function inventCases(ground: Ground, scale: number) {
  const cases = emptyCases()
  const write = writerOf(cases, ground)
  const writeAction = actionWriter(cases, ground, write)
  const held = requestsToCome(actionsPerRegionAt(scale), ground.today).flatMap((asked) => {
    const dice = diceOf(asked.seed)
    const approved = writeRequest(cases, ground, write, asked, dice)
    return approved ? writeAction(asked, approved, dice) : []
  })
  return { cases, held }
}

/** Stores the one file that stands for all. */
async function storeFile(db: Client) {
  const bytes = setPaper({
    language: 'en',
    from: 'Minga',
    place: 'Anywhere',
    title: 'A document',
    parts: [{ paragraphs: ['This page stands for every document of the programme for measuring.'] }],
  })
  const file = { digest: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
  await db.insert(documentContent).values(file)
  await db.insert(documentPart).values({ digest: file.digest, number: 0, bytes })
  return file
}

const numbered = [
  action,
  activity,
  document,
  request,
  result,
  institution,
  person,
  rosterImport,
  participation,
]

/** Lets a table give its next row the number after the last one copied. */
const goOnAfter = (db: Client, table: PgTable) =>
  db.execute(
    sql`select setval(pg_get_serial_sequence(${getTableName(table)}, 'id'), (select max(id) from ${table}))`,
  )
