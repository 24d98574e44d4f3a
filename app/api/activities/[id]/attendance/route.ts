import { recordAttendance } from '@/domain/rosters/record-attendance'
import { jsonOf } from '@/lib/request-body'
import { route } from '@/lib/route'

/** Records ticks of the attendance grid: {changes: [{participationId, day, present}]}. */
export const PATCH = route<{ id: string }>(async (request, context, { id }) => {
  const { changes } = await jsonOf<{ changes?: never }>(request)
  return Response.json(await recordAttendance(context, { id, changes: changes ?? [] }))
})
