import { and, asc, count, desc, eq, exists, notExists, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { meeting, meetingCase } from '@/db/schema/meeting'
import { request } from '@/db/schema/request'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { getRequest, type RequestRecord } from '../requests/queries'
import { visibleRequests } from '../requests/visibility'
import { meetingSubject, visibleMeetings } from './visibility'

/** So many meetings of the past are listed; a committee meets a few times a year. */
const most = 200

/** The meetings that exist for the actor: those to come with the next one first, then the past with the last first. */
export async function listMeetings(db: Db, actor: Actor) {
  const columns = {
    id: meeting.id,
    reference: meeting.reference,
    status: meeting.status,
    body: meeting.body,
    heldOn: meeting.heldOn,
    place: meeting.place,
    cases: sql<number>`(select count(*)::int from ${meetingCase} where ${meetingCase.meetingId} = ${meeting.id})`,
  }
  const inStatus = (status: 'planned' | 'held') => and(eq(meeting.status, status), visibleMeetings(actor))
  const coming = await db
    .select(columns)
    .from(meeting)
    .where(inStatus('planned'))
    .orderBy(asc(meeting.heldOn), asc(meeting.id))
    .limit(most)
  const past = await db
    .select(columns)
    .from(meeting)
    .where(inStatus('held'))
    .orderBy(desc(meeting.heldOn), desc(meeting.id))
    .limit(most)
  return { coming, past }
}
export type MeetingRow = Awaited<ReturnType<typeof listMeetings>>['coming'][number]

/**
 * A meeting, by its reference or its id, with the cases on its agenda, in their order, as far as they exist for the
 * actor; `others` says how many more there are. Throws `not_found`.
 */
export async function getMeeting(db: Db, actor: Actor, which: string | { id: number }, now: Date) {
  const [found] = await db
    .select()
    .from(meeting)
    .where(
      and(
        typeof which === 'string' ? eq(meeting.reference, which) : eq(meeting.id, which.id),
        visibleMeetings(actor),
      ),
    )
  if (!found) throw notFound()
  const rows = await db
    .select({ requestId: meetingCase.requestId, note: meetingCase.note })
    .from(meetingCase)
    .innerJoin(request, eq(request.id, meetingCase.requestId))
    .where(and(eq(meetingCase.meetingId, found.id), visibleRequests(actor)))
    .orderBy(asc(meetingCase.position), asc(meetingCase.requestId))
  const [{ all } = { all: 0 }] = await db
    .select({ all: count() })
    .from(meetingCase)
    .where(eq(meetingCase.meetingId, found.id))
  const cases = []
  for (const { requestId, note } of rows) {
    const asked = await getRequest(db, actor, { id: requestId })
    cases.push({ note, request: asked, decision: decisionOf(found, asked) })
  }
  return {
    ...found,
    cases,
    others: all - rows.length,
    subject: await meetingSubject(db, found, now),
  }
}
export type MeetingRecord = Awaited<ReturnType<typeof getMeeting>>
export type MeetingCase = MeetingRecord['cases'][number]

/** The decision that this meeting took on a case: the one whose minutes name it, or that bears its body and day. */
function decisionOf(
  { reference, body, heldOn }: Pick<typeof meeting.$inferSelect, 'reference' | 'body' | 'heldOn'>,
  { decisions }: RequestRecord,
) {
  return (
    decisions.find(({ minutes }) => minutes?.includes(reference)) ??
    decisions.find((decided) => decided.body === body && decided.decidedOn === heldOn) ??
    null
  )
}

/** The cases in consultation that exist for the actor and are not on this agenda yet, the oldest first. */
export async function casesToPut(db: Db, actor: Actor, meetingId: number) {
  const onAgenda = db
    .select({ one: sql`1` })
    .from(meetingCase)
    .where(and(eq(meetingCase.meetingId, meetingId), eq(meetingCase.requestId, request.id)))
  return db
    .select({
      id: request.id,
      reference: request.reference,
      title: request.title,
      authority: institution.name,
    })
    .from(request)
    .innerJoin(institution, eq(institution.id, request.institutionId))
    .where(and(eq(request.status, 'consultation'), notExists(onAgenda), visibleRequests(actor)))
    .orderBy(asc(request.receivedOn))
    .limit(most)
}

/** The meetings on whose agenda a request stands, as far as they exist for the actor, the latest first. */
export async function meetingsOf(db: Db, actor: Actor, requestId: number) {
  const withIt = db
    .select({ one: sql`1` })
    .from(meetingCase)
    .where(and(eq(meetingCase.meetingId, meeting.id), eq(meetingCase.requestId, requestId)))
  return db
    .select({ reference: meeting.reference, heldOn: meeting.heldOn, body: meeting.body })
    .from(meeting)
    .where(and(exists(withIt), visibleMeetings(actor)))
    .orderBy(desc(meeting.heldOn))
}
