import type { NewRow } from '@/db/bulk'
import type { RequestStatus } from '@/db/enums'
import type { action, actionArea, actionPartner, actionTeam } from '@/db/schema/action'
import type { activity, deployment } from '@/db/schema/activity'
import type { document } from '@/db/schema/document'
import type { event } from '@/db/schema/event'
import type { decision, opinion, request, requestArea, screeningAnswer } from '@/db/schema/request'
import type { result, resultVersion } from '@/db/schema/result'
import { nextActionName } from '@/domain/actions/names'
import { addDays } from '@/domain/deadlines'
import { countriesByRegion, questions, regions } from '../reference-data'
import { type Dice, diceOf } from './dice'
import type { Staff } from './staff'

/** What cases hang on: who works on them, who asks, what about, and the file that stands for every file. */
export type Ground = {
  staff: Staff
  institutions: Map<string, number[]>
  areas: readonly number[]
  file: { digest: string; size: number }
  /** The ids of the experts. */
  experts: readonly number[]
  /** The day that the programme stands at. */
  today: string
}

export type Cases = {
  requests: NewRow<typeof request>[]
  requestAreas: NewRow<typeof requestArea>[]
  answers: NewRow<typeof screeningAnswer>[]
  opinions: NewRow<typeof opinion>[]
  decisions: NewRow<typeof decision>[]
  actions: NewRow<typeof action>[]
  actionAreas: NewRow<typeof actionArea>[]
  partners: NewRow<typeof actionPartner>[]
  team: NewRow<typeof actionTeam>[]
  activities: NewRow<typeof activity>[]
  deployments: NewRow<typeof deployment>[]
  results: NewRow<typeof result>[]
  versions: NewRow<typeof resultVersion>[]
  documents: NewRow<typeof document>[]
  events: NewRow<typeof event>[]
  /** The last number given in each series of references. */
  series: Map<string, number>
}

export const emptyCases = (): Cases => ({
  requests: [],
  requestAreas: [],
  answers: [],
  opinions: [],
  decisions: [],
  actions: [],
  actionAreas: [],
  partners: [],
  team: [],
  activities: [],
  deployments: [],
  results: [],
  versions: [],
  documents: [],
  events: [],
  series: new Map(),
})

/** A request that comes in: from where, when, and how far it gets; an approved one becomes an Action. */
export type Asked = { region: string; country: string; received: string; status: RequestStatus; seed: number }

const founded = '2009-01-12'
const statusesOfOthers = ['declined', 'declined', 'referred', 'withdrawn'] as const
const statusesOfOpen = ['submitted', 'screening', 'clarification', 'consultation', 'deferred'] as const

/** When requests come in over the years, in their order: so many from each region become Actions, half as many don't. */
export function requestsToCome(actionsPerRegion: number, today: string): Asked[] {
  const dice = diceOf(23)
  const days = (Date.parse(today) - Date.parse(founded)) / 86_400_000
  const asked: Asked[] = []
  let open = 0
  for (const [region] of regions) {
    const countries = (countriesByRegion[region] ?? '').split(' ')
    const from = (received: string, status: RequestStatus) =>
      asked.push({ region, country: dice.one(countries), received, status, seed: dice.whole(1, 1e9) })
    for (let at = 0; at < actionsPerRegion; at += 1)
      from(
        addDays(founded, Math.floor(((at + dice.whole(0, 999) / 1000) * (days - 90)) / actionsPerRegion)),
        'approved',
      )
    for (let at = 0; at < actionsPerRegion / 3; at += 1)
      from(addDays(founded, dice.whole(0, days - 120)), dice.one(statusesOfOthers))
    for (let at = 0; at < actionsPerRegion / 6; at += 1)
      from(
        addDays(today, -dice.whole(1, 80)),
        statusesOfOpen[open++ % statusesOfOpen.length] as RequestStatus,
      )
  }
  return asked.sort((a, b) => a.received.localeCompare(b.received) || a.seed - b.seed)
}

/** What writes down a case as it goes: each knows the case's officer and numbers what it adds. */
export function writerOf(cases: Cases, ground: Ground) {
  const at = (day: string, hour = 10) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
  return {
    at,
    reference(prefix: 'REQ' | 'ACT' | 'RES', day: string) {
      const series = `${prefix}-${day.slice(0, 4)}`
      const last = (cases.series.get(series) ?? 0) + 1
      cases.series.set(series, last)
      return `${series}-${String(last).padStart(4, '0')}`
    },
    happened(
      actorId: number,
      day: string,
      entity: 'request' | 'action' | 'activity' | 'result',
      entityId: number,
      verb: string,
      [fromStatus, toStatus]: [string | null, string | null],
      { actionId = null, details = {} }: { actionId?: number | null; details?: Record<string, unknown> } = {},
    ) {
      const row = { at: at(day), actorId, entity, entityId, verb, fromStatus, toStatus, actionId, details }
      cases.events.push(row)
    },
    attach(
      addedBy: number,
      day: string,
      entity: 'request' | 'action' | 'activity' | 'result',
      entityId: number,
      kind: 'request_letter' | 'mission_report' | 'report' | 'result_file',
      title: string,
    ) {
      const id = cases.documents.length + 1
      const filename = `${kind.replace('_', '-')}.pdf`
      const shown = kind === 'request_letter' || kind === 'result_file' ? 'authority' : 'staff'
      cases.documents.push({
        id,
        entity,
        entityId,
        kind,
        title,
        filename,
        mime: 'application/pdf',
        ...ground.file,
        audience: shown,
        addedBy,
        addedAt: at(day),
      })
      return id
    },
  }
}
export type Writer = ReturnType<typeof writerOf>

const themes = [
  'identification of victims of trafficking',
  'return and reintegration',
  'data on migration',
  'labour mobility',
  'asylum procedures',
  'integrated border management',
  'protection of unaccompanied children',
  'engaging the diaspora',
  'consular protection',
  'a national migration policy',
]
const countryNames = new Intl.DisplayNames('en', { type: 'region' })

/** Writes a request down as far as it came. Gives back its officer, and the day on which it was approved. */
export function writeRequest(cases: Cases, ground: Ground, write: Writer, asked: Asked, dice: Dice) {
  const { region, country, received, status } = asked
  const id = cases.requests.length + 1
  const reference = write.reference('REQ', received)
  const officer = dice.one(ground.staff.officers.get(region) ?? [ground.staff.monitoring])
  const coordinator = ground.staff.coordinator.get(region) ?? officer
  const theme = dice.one(themes)
  const title = `Support to ${countryNames.of(country)} on ${theme}`
  const decided = ['approved', 'declined', 'referred', 'deferred'].includes(status)
  const decidedOn = addDays(received, 60)
  const area = dice.one(ground.areas)
  cases.requests.push({
    id,
    reference,
    status,
    institutionId: dice.one((ground.institutions.get(country) ?? []).slice(0, 3)),
    countryCode: country,
    regionCode: region,
    receivedOn: received,
    title,
    ask: `We ask for the support of experts on ${theme}.`,
    problem: `The administration has begun to work on ${theme} and lacks experience of its own.`,
    objective: `To strengthen the capacity of the administration for ${theme}.`,
    expectedResults: 'Trained officials and a text that the administration adopts.',
    activityKinds: ['workshop', 'training', 'study_visit'],
    gcmObjectives: [dice.whole(1, 23)],
    sdgTargets: ['10.7'],
    consent: true,
    leadId: status === 'submitted' && dice.chance(0.5) ? null : officer,
    submittedAt: write.at(received, 9),
    decidedAt: decided && status !== 'deferred' ? write.at(decidedOn) : null,
    actionId: status === 'approved' ? cases.actions.length + 1 : null,
    createdBy: officer,
    createdAt: write.at(received, 9),
    updatedAt: write.at(decided ? decidedOn : received),
  })
  cases.requestAreas.push({ requestId: id, areaId: area })
  write.attach(officer, received, 'request', id, 'request_letter', 'Letter of request')
  const happened = (day: string, verb: string, from: string | null, to: string, details = {}) =>
    write.happened(officer, day, 'request', id, verb, [from, to], { details })
  happened(received, 'log', 'draft', 'submitted', { reference })
  if (status === 'submitted') return null
  happened(addDays(received, 3), 'screen', 'submitted', 'screening')
  if (status === 'withdrawn') happened(addDays(received, 20), 'withdraw', 'screening', 'withdrawn')
  if (status === 'clarification')
    happened(addDays(received, 9), 'askClarification', 'screening', 'clarification')
  if (!decided && status !== 'consultation') return null
  for (const [questionCode] of questions)
    cases.answers.push({
      requestId: id,
      questionCode,
      answer: 'yes',
      answeredBy: officer,
      answeredAt: write.at(addDays(received, 10)),
    })
  happened(addDays(received, 15), 'consult', 'screening', 'consultation')
  for (const service of ['EU Delegation', 'Programme team']) {
    const asked = {
      requestId: id,
      service,
      askedAt: write.at(addDays(received, 15)),
      dueOn: addDays(received, 36),
    }
    cases.opinions.push({
      ...asked,
      stance: decided ? 'in_favour' : null,
      answeredAt: decided ? write.at(addDays(received, 30)) : null,
    })
  }
  if (!decided) return null
  const outcome = status as 'approved' | 'declined' | 'referred' | 'deferred'
  cases.decisions.push({
    requestId: id,
    outcome,
    body: 'Steering committee',
    decidedOn,
    reasons: 'As the minutes say.',
    recordedBy: coordinator,
    recordedAt: write.at(decidedOn),
  })
  const verb = { approved: 'approve', declined: 'decline', referred: 'refer', deferred: 'defer' }[outcome]
  if (outcome !== 'approved') happened(decidedOn, verb, 'consultation', outcome)
  return outcome === 'approved' ? { id, reference, officer, coordinator, theme, area, decidedOn } : null
}
export type Approved = NonNullable<ReturnType<typeof writeRequest>>

/** The name of the next Action of a country, and the one before it. */
export function actionNames() {
  const earlier = new Map<string, { id: number; name: string }[]>()
  return (country: string, id: number) => {
    const known = earlier.get(country) ?? []
    const next = nextActionName(countryNames.of(country) ?? country, known)
    earlier.set(country, [{ id, name: next.name }, ...known].slice(0, 30))
    return next
  }
}
