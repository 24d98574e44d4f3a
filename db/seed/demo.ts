import { eq } from 'drizzle-orm'
import { date } from '@/db/as-of'
import type { Db, Tx } from '@/db/client'
import { programme } from '@/db/schema/reference'
import { addDays, dayOf } from '@/domain/deadlines'
import { gatherStatistics } from '@/domain/housekeeping/gather-statistics'
import { register } from '@/domain/registrations/register'
import { bothSides } from './demo-programme/both-sides'
import { laterCases } from './demo-programme/cases-2017'
import { costaRicanCases } from './demo-programme/cases-costa-rica'
import { firstCases } from './demo-programme/cases-first'
import { mexicanCases } from './demo-programme/cases-mexico'
import { consentTexts } from './demo-programme/consent-texts'
import type { Case } from './demo-programme/facts'
import { learning } from './demo-programme/learning'
import { liveCases } from './demo-programme/live-cases'
import { holdIt, meetingOfThePast, nextMeeting } from './demo-programme/meetings'
import { openRequests } from './demo-programme/open-requests'
import { measureProgramme } from './demo-programme/programme-framework'
import { writePublication } from './demo-programme/publication'
import { publishActions } from './demo-programme/publish-actions'
import { loadQuotedFigures } from './demo-programme/quoted'
import { registrations } from './demo-programme/registrations'
import { savedFigures } from './demo-programme/saved-figures'
import { walkCase } from './demo-programme/walk-action'
import { walkOpenRequest } from './demo-programme/walk-open-request'
import { makeWorld } from './demo-programme/world'
import { loadExpertAccount } from './expert-account'
import { loadReference } from './reference'
import { loadUsers } from './users'

const founded = '2009-01-12'

/**
 * Loads the demo programme into an empty database, through the commands that the pages call and as of the days on
 * which things happened; what is under way is dated around `now`. `say` hears what it is doing. It is one
 * transaction: an interruption leaves the database as empty as it was.
 */
export async function loadDemo(db: Db, say: (words: string) => void, now = new Date()) {
  await db.transaction((tx) => load(tx, say, now))
  await gatherStatistics({ db })
  say('The demo programme is loaded.')
}

async function load(db: Tx, say: (words: string) => void, now: Date) {
  await date(db, new Date(`${founded}T08:00:00Z`))
  await loadReference(db, {
    name: 'Minga',
    fullName: 'Minga Migration Expertise Facility (demo)',
    demo: true,
  })
  await loadUsers(db, new Date(`${founded}T08:00:00Z`))
  await consentTexts(db)
  const day = (offset: number) => onWorkday(dayOf(now), offset)
  const past = [...firstCases, ...mexicanCases, ...costaRicanCases, ...laterCases].sort((a, b) =>
    a.asked.received.localeCompare(b.asked.received),
  )
  const live = liveCases(day).sort((a, b) => a.asked.received.localeCompare(b.asked.received))
  const world = await makeWorld(db, founded, poolSizes([...past, ...live]))
  say(`Loading ${past.length} Actions of the past, with their activities and trainees.`)
  for (const facts of past) await walkCase(world, facts)
  const waiting = openRequests(day)
  say(`Loading ${live.length} Actions under way and ${waiting.length} more requests.`)
  for (const facts of live) await walkCase(world, facts)
  // The meeting of the day on which a request was deferred.
  const heldOn = waiting.find(({ upTo }) => upTo === 'deferred')?.decision?.on ?? day(-75)
  const meeting = { id: await meetingOfThePast(world, day, heldOn), heldOn }
  for (const request of waiting) await walkOpenRequest(world, request, meeting)
  await holdIt(world, meeting.id, heldOn)
  await nextMeeting(world, day)
  await bothSides(world, day)
  await learning(world)
  await loadExpertAccount(db, now)
  for (const { daysAgo, asked } of registrations)
    await register({ db, now: new Date(now.getTime() - daysAgo * 86_400_000) }, asked, { address: 'demo' })
  await loadQuotedFigures(db)
  await writePublication(world, day)
  await publishActions(world, day, now)
  await measureProgramme(world, '2016-01-11', Number(day(0).slice(0, 4)))
  await savedFigures(world, day)
  await db.update(programme).set({ demoLoadedAt: now }).where(eq(programme.id, 1))
}

/** The day so many days from today; from a weekend it moves on, away from today, to a working day. */
function onWorkday(today: string, offset: number) {
  const day = addDays(today, offset)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 0) return addDays(day, offset < 0 ? -2 : 1)
  if (weekday === 6) return addDays(day, offset < 0 ? -1 : 2)
  return day
}

function poolSizes(cases: readonly Case[]) {
  const sizes = new Map<string, number>()
  for (const { pool, events } of cases)
    for (const { trainees } of events) sizes.set(pool, (sizes.get(pool) ?? 0) + (trainees?.fresh ?? 0))
  return sizes
}
