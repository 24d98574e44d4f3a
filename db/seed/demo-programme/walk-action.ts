import { eq } from 'drizzle-orm'
import { action, actionPartner } from '@/db/schema/action'
import { assignAction } from '@/domain/actions/assign-action'
import { closeAction } from '@/domain/actions/close-action'
import { editAction } from '@/domain/actions/edit-action'
import { endorseAction } from '@/domain/actions/endorse-action'
import { reportAction } from '@/domain/actions/report-action'
import { planActivity } from '@/domain/activities/plan-activity'
import { addDays, addWorkingDays } from '@/domain/deadlines'
import { planResult } from '@/domain/results/plan-result'
import { type ExpertKey, experts } from './experts'
import type { Case } from './facts'
import type { Official } from './officials'
import { walkEvent } from './walk-event'
import { approved } from './walk-request'
import { walkResult } from './walk-result'
import { areaIds, as, attachPaper, bodyOf, type World } from './world'

/** Takes a case from its letter to where it stands: through request, Action, activities and results. */
export async function walkCase(world: World, facts: Case) {
  const { asked } = facts
  const actionId = await approved(world, asked, facts.opinions, facts.decision)
  const designed = addWorkingDays(facts.decision.on, 3)
  await writeFiche(world, facts, actionId, designed)
  const activities = await planEvents(world, facts, actionId, designed)
  const results: number[] = []
  for (const [at, produced] of facts.results.entries()) {
    const officer = as(world, asked.officer, designed, 16, at)
    const { kind, title, description, plannedFor } = produced
    const activityId = produced.activity ? activities[produced.activity - 1] : undefined
    results.push(
      (await planResult(officer, { id: actionId, kind, title, description, plannedFor, activityId })).id,
    )
  }
  if (!facts.endorsed) return
  await endorseAction(as(world, asked.officer, facts.endorsed, 10), {
    id: actionId,
    endorsedOn: facts.endorsed,
    note: 'By letter of the authority.',
  })
  const seen: Official[] = []
  for (const [at, event] of facts.events.entries())
    await walkEvent(world, facts, { ...event, id: activities[at] as number, endorsed: facts.endorsed, seen })
  for (const [at, produced] of facts.results.entries())
    await walkResult(world, asked.officer, results[at] as number, produced)
  if (facts.reporting) await reportAction(as(world, asked.officer, facts.reporting, 17), { id: actionId })
  if (facts.closed) await close(world, facts, actionId, facts.closed)
}

async function writeFiche(world: World, facts: Case, id: number, day: string) {
  const { asked } = facts
  const [row] = await world.db.select().from(action).where(eq(action.id, id))
  if (!row) throw new Error(`the Action ${id} is gone`)
  const partners = await world.db
    .select({ id: actionPartner.institutionId })
    .from(actionPartner)
    .where(eq(actionPartner.actionId, id))
  const areas = areaIds(world, asked.areas)
  await editAction(as(world, asked.officer, day, 11), {
    id,
    version: row.version,
    name: facts.name ?? row.name,
    context: facts.context,
    objective: facts.objective,
    expectedResult: facts.expectedResult,
    mainAreaId: areas[0],
    areaIds: areas,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
    yearsPublished: facts.yearsPublished,
    budget: facts.budget,
    predecessorId: row.predecessorId ?? undefined,
    partnerIds: partners.map((partner) => partner.id),
    involvedCountries: facts.involved ?? [],
    expertCountries: facts.expertCountries ?? [],
  })
  if (!facts.team || row.leadId === null) return
  const team = facts.team.map((email) => as(world, email, day).actor.id)
  await assignAction(as(world, 'coordinator@example.org', day, 12), { id, leadId: row.leadId, teamIds: team })
}

async function planEvents(world: World, facts: Case, actionId: number, day: string) {
  const ids: number[] = []
  for (const [at, event] of facts.events.entries()) {
    const { id } = await planActivity(as(world, facts.asked.officer, day, 14, at), {
      id: actionId,
      kind: event.kind,
      title: event.title,
      startsOn: event.from,
      endsOn: event.to,
      mode: event.mode ?? 'on_site',
      place: event.place,
      countryCode: event.country,
      languages: event.languages ?? ['es'],
      interpretation: event.interpretation ?? false,
      objective: event.objective,
      agenda: event.agenda,
      plannedCost: event.cost,
      experts: (event.experts ?? []).map((key) => ({ ...experts[key as ExpertKey], daysPlanned: 5 })),
    })
    ids.push(id)
  }
  return ids
}

async function close(world: World, facts: Case, id: number, day: string) {
  await attachPaper(
    as(world, facts.asked.officer, addDays(day, -7), 12),
    { entity: 'action', id, kind: 'report', audience: 'authority' },
    {
      language: 'en',
      from: 'Programme team',
      to: bodyOf(facts.asked.authority).name,
      place: addDays(day, -7),
      title: 'Final report',
      parts: [
        { heading: 'Context', paragraphs: [facts.context] },
        { heading: 'Objective', paragraphs: [facts.objective] },
        { heading: 'What was done', paragraphs: facts.events.map(({ title }) => `${title}.`) },
        { heading: 'What stays', paragraphs: facts.results.map(({ title }) => `${title}.`) },
      ],
    },
    'final-report.pdf',
  )
  await closeAction(as(world, 'coordinator@example.org', day, 11), { id })
}
