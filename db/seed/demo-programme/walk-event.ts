import { eq } from 'drizzle-orm'
import { activity, deployment } from '@/db/schema/activity'
import { confirmActivity } from '@/domain/activities/confirm-activity'
import { editActivity } from '@/domain/activities/edit-activity'
import { holdActivity } from '@/domain/activities/hold-activity'
import { postponeActivity } from '@/domain/activities/postpone-activity'
import { recordDays } from '@/domain/activities/record-days'
import { recordHeadcount } from '@/domain/activities/record-headcount'
import { replanActivity } from '@/domain/activities/replan-activity'
import { reportActivity } from '@/domain/activities/report-activity'
import { addDays, daysBetween } from '@/domain/deadlines'
import { type ExpertKey, experts } from './experts'
import type { Case, PlannedEvent } from './facts'
import type { Official } from './officials'
import { importTrainees, takeTrainees } from './rosters'
import { as, attachPaper, type World } from './world'

const tested = ['training', 'training_of_trainers', 'webinar']

type Event = PlannedEvent & { id: number; endorsed: string; seen: Official[] }

/** Takes a planned activity as far as it has come: confirmed, held with its list, reported. */
export async function walkEvent(world: World, { asked, pool }: Case, event: Event) {
  const { id, upTo = 'reported' } = event
  const officer = (day: string, hour: number) => as(world, asked.officer, day, hour)
  if (upTo === 'planned') return
  const confirmedOn = latest(addDays(event.from, -28), event.endorsed)
  await confirmActivity(officer(confirmedOn, 15), { id })
  const { from, to } = await postpone(event, officer)
  if (upTo === 'confirmed') return
  if (event.trainees) {
    const officials = takeTrainees(world, pool, event.seen, event.trainees, id)
    const list = { id, from, to, tested: tested.includes(event.kind) }
    await importTrainees(officer(addDays(to, 2), 10), list, officials)
  }
  if (event.headcount) await recordHeadcount(officer(addDays(to, 2), 10), { id, ...event.headcount })
  await holdActivity(officer(addDays(to, 3), 9), { id, noRosterReason: event.noRoster })
  if (upTo === 'held') return
  await recordCost(world, officer(addDays(to, 10), 11), event)
  await recordDaysOf(world, officer(addDays(to, 13), 11), { id, from, to })
  await attachPaper(
    officer(addDays(to, 14), 10),
    { entity: 'activity', id, kind: 'mission_report', audience: 'staff' },
    missionReport(event, addDays(to, 14)),
    'mission-report.pdf',
  )
  await reportActivity(officer(addDays(to, 14), 11), { id })
}

const latest = (a: string, b: string) => (a > b ? a : b)

async function postpone(event: Event, officer: (day: string, hour: number) => ReturnType<typeof as>) {
  const { id, from, to, postponedTo } = event
  if (!postponedTo) return { from, to }
  const { reason } = postponedTo
  await postponeActivity(officer(addDays(from, -14), 9), { id, reason })
  await replanActivity(officer(addDays(from, -10), 9), {
    id,
    startsOn: postponedTo.from,
    endsOn: postponedTo.to,
    reason,
  })
  await confirmActivity(officer(addDays(from, -3), 9), { id })
  return postponedTo
}

/** The bills are in: what it cost stands beside what was planned. */
async function recordCost(world: World, officer: ReturnType<typeof as>, { id, actual }: Event) {
  if (actual === undefined) return
  const [row] = await world.db.select().from(activity).where(eq(activity.id, id))
  if (!row) throw new Error(`the activity ${id} is gone`)
  const { version, kind, title, mode, languages, interpretation } = row
  await editActivity(officer, {
    id,
    version,
    kind,
    title,
    mode,
    languages,
    interpretation,
    startsOn: row.startsOn ?? undefined,
    endsOn: row.endsOn ?? undefined,
    place: row.place ?? undefined,
    countryCode: row.countryCode ?? undefined,
    objective: row.objective ?? undefined,
    agenda: row.agenda ?? undefined,
    plannedCost: row.plannedCost ?? undefined,
    actualCost: actual,
  })
}

/** An expert is paid for the days of the activity and one to prepare it. */
async function recordDaysOf(
  world: World,
  officer: ReturnType<typeof as>,
  { id, from, to }: { id: number; from: string; to: string },
) {
  const rows = await world.db
    .select({ id: deployment.id })
    .from(deployment)
    .where(eq(deployment.activityId, id))
    .orderBy(deployment.id)
  const daysWorked = daysBetween(from, to).length + 1
  for (const { id: deploymentId } of rows) await recordDays(officer, { id, deploymentId, daysWorked })
}

function missionReport(event: Event, day: string) {
  const names = (event.experts ?? []).map((key) => {
    const { givenNames, familyNames, administration } = experts[key as ExpertKey]
    return `${givenNames} ${familyNames}, ${administration}`
  })
  return {
    language: 'en' as const,
    from: 'Mission report',
    place: [event.place, day].filter(Boolean).join(', '),
    title: event.title,
    parts: [
      { heading: 'Objective', paragraphs: [event.objective] },
      { heading: 'Experts', paragraphs: names },
      {
        heading: 'What happened',
        paragraphs: event.report ?? [
          'The programme was carried out as planned. The authority took part throughout and led the closing session.',
          'What to do next was agreed with the authority and stands in the plan of the Action.',
        ],
      },
    ],
  }
}
