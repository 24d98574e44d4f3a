import type { RequestStatus } from '@/db/enums'
import type { ProgrammeSettings } from '@/db/schema/reference'
import { addDays, addWorkingDays, dayOf } from '../deadlines'

export type RequestDue = { what: 'acknowledge' | 'screen' | 'decide'; by: string }

/** How long things may take, and the programme's holidays (YYYY-MM-DD). */
export type Times = Pick<
  ProgrammeSettings,
  'acknowledgeWorkingDays' | 'screeningWorkingDays' | 'decisionDays'
> & { holidays?: readonly string[] }

/** When a request was submitted, and how many days it waited since for its authority or for a later meeting. */
export type Clock = { submittedAt: Date; pausedDays: number }

/**
 * The days (YYYY-MM-DD) by which a request is acknowledged, screened and decided (brief, "Times to keep"), later by the
 * days on which the programme could do nothing.
 */
export function requestDeadlines({ submittedAt, pausedDays }: Clock, times: Times) {
  const submitted = dayOf(submittedAt)
  const counted = addDays(submitted, pausedDays)
  return {
    acknowledge: addWorkingDays(submitted, times.acknowledgeWorkingDays, times.holidays),
    screen: addWorkingDays(counted, times.screeningWorkingDays, times.holidays),
    decide: addDays(counted, times.decisionDays),
  }
}

/** Whether a request was submitted, so that its times run. */
export const hasClock = <Known extends { submittedAt: Date | null }>(
  request: Known,
): request is Known & { submittedAt: Date } => request.submittedAt !== null

/** What a request waits for the programme to do, and by which day; null where nothing is due. */
export function requestDue(
  request: { status: RequestStatus; submittedAt: Date | null; pausedDays: number },
  times: Times,
): RequestDue | null {
  const by = hasClock(request) ? requestDeadlines(request, times) : null
  if (!by) return null
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
