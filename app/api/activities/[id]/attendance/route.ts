import { recordAttendance } from '@/domain/rosters/record-attendance'
import { route } from '@/lib/route'

/** Records ticks of the attendance grid: {changes: [{participationId, day, present}]}. */
export const PATCH = route<{ id: string }>(async (request, context, { id }) => {
  const { changes } = ((await request.json().catch(() => null)) ?? {}) as { changes?: never }
  return Response.json(await recordAttendance(context, { id, changes: changes ?? [] }))
})
