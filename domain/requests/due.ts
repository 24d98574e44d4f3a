import type { RequestStatus } from '@/db/enums'
import type { ProgrammeSettings } from '@/db/schema/reference'
import { addDays, addWorkingDays, dayOf } from '../deadlines'

export type RequestDue = { what: 'acknowledge' | 'screen' | 'decide'; by: string }

/** How long things may take, and the programme's holidays (YYYY-MM-DD). */
export type Times = Pick<
  ProgrammeSettings,
  'acknowledgeWorkingDays' | 'screeningWorkingDays' | 'decisionDays'
> & { holidays?: readonly string[] }

/** The days (YYYY-MM-DD) by which a request submitted then is acknowledged, screened and decided (brief, "Times to keep"). */
export function requestDeadlines(submittedAt: Date, times: Times) {
  const submitted = dayOf(submittedAt)
  return {
    acknowledge: addWorkingDays(submitted, times.acknowledgeWorkingDays, times.holidays),
    screen: addWorkingDays(submitted, times.screeningWorkingDays, times.holidays),
    decide: addDays(submitted, times.decisionDays),
  }
}

/** What a request waits for the programme to do, and by which day; null where nothing is due. */
export function requestDue(
  request: { status: RequestStatus; submittedAt: Date | null },
  times: Times,
): RequestDue | null {
  if (request.submittedAt === null) return null
  const by = requestDeadlines(request.submittedAt, times)
  switch (request.status) {
    case 'submitted':
      return { what: 'acknowledge', by: by.acknowledge }
    case 'screening':
      return { what: 'screen', by: by.screen }
    case 'consultation':
      return { what: 'decide', by: by.decide }
    // While the authority owes an answer, or the round is over, nothing is due of the programme.
    case 'clarification':
    case 'deferred':
    case 'draft':
    case 'approved':
    case 'declined':
    case 'referred':
    case 'withdrawn':
      return null
  }
}
