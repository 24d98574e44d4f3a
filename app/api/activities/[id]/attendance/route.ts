import { activityPolicy } from '@/domain/activities/policy'
import { getActivity } from '@/domain/activities/queries'
import { demand } from '@/domain/policy'
import { recordAttendance } from '@/domain/rosters/record-attendance'
import { standingOf } from '@/domain/rosters/standing'
import { idIn } from '@/lib/report-answer'
import { jsonOf } from '@/lib/request-body'
import { route } from '@/lib/route'

/** Who is down as present, without names: {now, standing: [[participationId, day, sessions]]}. */
export const GET = route<{ id: string }>(async (_request, { db, actor, now }, { id }) => {
  const { subject } = await getActivity(db, actor, idIn(id), now)
  demand(activityPolicy, actor, 'recordAttendance', subject)
  const standing = await standingOf(db, idIn(id), actor)
  return Response.json({ now, standing }, { headers: { 'cache-control': 'private, no-store' } })
})

/** Records ticks of the attendance grid: {changes: [{participationId, day, session, present, tickedAt}]}. */
export const PATCH = route<{ id: string }>(async (request, context, { id }) => {
  const { changes } = await jsonOf<{ changes?: never }>(request)
  const done = await recordAttendance(context, { id, changes: changes ?? [], skipGone: true })
  return Response.json({ ...done, now: context.now })
})
