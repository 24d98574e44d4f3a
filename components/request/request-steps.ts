import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { lifecycleSteps } from '@/components/record/lifecycle-steps'
import type { LifecycleStep } from '@/components/record/lifecycle-strip'
import type { Locale, RequestStatus } from '@/db/enums'
import type { ProgrammeSettings } from '@/db/schema/reference'
import type { HistoryEntry } from '@/domain/audit/history'
import { dayOf } from '@/domain/deadlines'
import { hasClock, requestDeadlines } from '@/domain/requests/due'
import type { RequestRecord } from '@/domain/requests/queries'
import { requestSteps as usual } from '@/domain/requests/status'
import { formatDay } from '@/lib/format'

type Events = readonly Pick<HistoryEntry, 'from' | 'to' | 'at'>[]

/** The way of this request: the usual one, and what it went through besides; each step with the day that it keeps. */
export async function requestSteps(
  request: Pick<RequestRecord, 'status' | 'receivedOn' | 'submittedAt' | 'pausedDays' | 'decisions'>,
  events: Events,
  settings: ProgrammeSettings,
): Promise<LifecycleStep[]> {
  const t = await getTranslations('requests.steps')
  const locale = (await getLocale()) as Locale
  const by = hasClock(request) ? requestDeadlines(request, settings) : null
  const due: Partial<Record<RequestStatus, string | null>> = by
    ? { screening: by.acknowledge, consultation: by.screen, approved: by.decide }
    : {}
  const way = wayOf(request.status, events)
  const days: Partial<Record<RequestStatus, string>> = { submitted: request.receivedOn }
  const [decided] = request.decisions
  if (decided) days[decided.outcome] = decided.decidedOn
  const steps = await lifecycleSteps({
    enumName: 'requestStatus',
    steps: way,
    status: request.status,
    events,
    days,
    due,
  })
  return steps.map((step, index) => {
    const status = way[index] as RequestStatus
    const isDecision = status === 'approved' || status === 'declined' || status === 'referred'
    const day = isDecision ? due.approved : due[status]
    const reached = days[status] ?? lastDay(events, status)
    if (step.state === 'coming') return status === 'approved' ? { ...step, label: t('decision') } : step
    if (!day || !reached) return step
    const note = t(reached <= day ? 'inTime' : 'late', { day: formatDay(day, locale) })
    return { ...step, note }
  })
}

const lastDay = (events: Events, status: RequestStatus) => {
  const event = events.find(({ to }) => to === status)
  return event ? dayOf(event.at) : null
}

function wayOf(status: RequestStatus, events: Events): RequestStatus[] {
  const before = usual.slice(0, -1)
  switch (status) {
    case 'draft':
      return ['draft', ...usual]
    case 'declined':
    case 'referred':
      return [...before, status]
    case 'deferred':
      return [...before, status, 'approved']
    case 'withdrawn':
      return [...before.filter((step) => events.some(({ to }) => to === step)), status]
    case 'clarification': {
      const from = events.find(({ to }) => to === status)?.from
      const at = before.indexOf((from ?? 'screening') as (typeof before)[number]) + 1
      return [...usual.slice(0, at), status, ...usual.slice(at)]
    }
    case 'submitted':
    case 'screening':
    case 'consultation':
    case 'approved':
      return [...usual]
  }
}
