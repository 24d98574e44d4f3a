import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetingCase } from '@/db/schema/meeting'
import { request } from '@/db/schema/request'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { visibleRequests } from '../requests/visibility'

/** The cases on an agenda, in their order; of those, only what exists for the actor. */
export const agendaOf = (tx: Tx, meetingId: number, actor: Actor) =>
  tx
    .select({
      requestId: meetingCase.requestId,
      position: meetingCase.position,
      note: meetingCase.note,
      reference: request.reference,
    })
    .from(meetingCase)
    .innerJoin(request, eq(request.id, meetingCase.requestId))
    .where(and(eq(meetingCase.meetingId, meetingId), visibleRequests(actor)))
    .orderBy(asc(meetingCase.position), asc(meetingCase.requestId))

/** One case of an agenda, as a condition on `meetingCase`. */
export const theCase = (meetingId: number, requestId: number) =>
  and(eq(meetingCase.meetingId, meetingId), eq(meetingCase.requestId, requestId))

/** Finds a case on an agenda among those that exist for the actor, with its neighbours; throws `not_found`. */
export async function caseOnAgenda(tx: Tx, meetingId: number, requestId: number, actor: Actor) {
  const agenda = await agendaOf(tx, meetingId, actor)
  const at = agenda.findIndex((each) => each.requestId === requestId)
  const found = agenda[at]
  if (!found) throw notFound()
  return { ...found, before: agenda[at - 1] ?? null, after: agenda[at + 1] ?? null }
}
