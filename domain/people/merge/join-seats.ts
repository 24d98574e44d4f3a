import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { certificate } from '@/db/schema/certificate'
import { arrival, attendance, attendanceTick, participation } from '@/db/schema/participation'
import { answerLink, answerSheet } from '@/db/schema/questionnaire'
import type { JoinedSeat, RowJson } from './before'
import { sessionsNow } from './present-days'
import { rowsAsJson } from './rows'

/**
 * Gives the seats of one record to another. Where both sit on one activity in one role, the two seats become one: the
 * days are united, of each fact the one that was recorded first is kept, and what hung on the seat hangs on the one
 * that stays. Gives back what was moved and what was joined.
 */
export async function moveSeats(tx: Tx, keptId: number, goneId: number) {
  const seats = await tx
    .select()
    .from(participation)
    .where(inArray(participation.personId, [keptId, goneId]))
    .orderBy(participation.id)
    .for('update')
  const placeOf = (seat: (typeof seats)[number]) => `${seat.activityId} ${seat.role}`
  const kept = new Map(
    seats.filter(({ personId }) => personId === keptId).map((seat) => [placeOf(seat), seat]),
  )
  const moved: number[] = []
  const joined: JoinedSeat[] = []
  for (const seat of seats) {
    if (seat.personId !== goneId) continue
    const into = kept.get(placeOf(seat))
    if (into) joined.push(await joinSeat(tx, seat, into))
    else moved.push(seat.id)
  }
  if (moved.length > 0)
    await tx
      .update(participation)
      .set({ personId: keptId, version: sql`${participation.version} + 1` })
      .where(inArray(participation.id, moved))
  return { moved, joined }
}

type Seat = typeof participation.$inferSelect

async function joinSeat(tx: Tx, gone: Seat, into: Seat): Promise<JoinedSeat> {
  const seatAsJson = (id: number) => rowsAsJson(tx, participation, sql`t.id = ${id}`)
  const daysOf = (id: number) => rowsAsJson(tx, attendance, sql`t.participation_id = ${id}`)
  const ticksOf = (id: number) => rowsAsJson(tx, attendanceTick, sql`t.participation_id = ${id}`)
  const [seat] = await seatAsJson(gone.id)
  const [seatBefore] = await seatAsJson(into.id)
  const days = await daysOf(gone.id)
  const ticks = await ticksOf(gone.id)
  const daysBefore = await daysOf(into.id)
  const ticksBefore = await ticksOf(into.id)

  const [first, second] = gone.id < into.id ? [gone, into] : [into, gone]
  await tx
    .update(participation)
    .set({ ...joinedFacts(first, second), version: sql`${participation.version} + 1` })
    .where(eq(participation.id, into.id))
  await tx.execute(sql`
    insert into ${attendance} (participation_id, day, sessions)
    select ${into.id}, day, sessions from ${attendance} where participation_id = ${gone.id}
    on conflict (participation_id, day) do update set sessions = (
      select array_agg(distinct session order by session)
      from unnest(${attendance}.sessions || excluded.sessions) as s(session))`)
  await tx.execute(sql`
    insert into ${attendanceTick} (participation_id, day, session, present, ticked_at)
    select ${into.id}, day, session, present, ticked_at from ${attendanceTick} where participation_id = ${gone.id}
    on conflict (participation_id, day, session) do update
    set present = excluded.present, ticked_at = excluded.ticked_at
    where excluded.ticked_at > ${attendanceTick}.ticked_at`)
  const hung = await moveWhatHangs(tx, gone.id, into.id)
  await tx.delete(participation).where(eq(participation.id, gone.id))

  const [seatAfter] = await seatAsJson(into.id)
  return {
    seat: seat as JoinedSeat['seat'],
    days,
    ticks,
    into: into.id,
    seatBefore: seatBefore as RowJson,
    seatAfter: seatAfter as RowJson,
    intoDays: { before: daysBefore, after: await daysOf(into.id) },
    sessions: (await sessionsNow(tx, into.activityId)).count,
    intoTicks: { before: ticksBefore, after: await ticksOf(into.id) },
    ...hung,
  }
}

/** Whoever said no anywhere is not taken to have said yes. */
const cautious = (a: boolean | null, b: boolean | null) => (a === false || b === false ? false : (a ?? b))

function joinedFacts(first: Seat, second: Seat) {
  const consent = cautious(first.consent, second.consent)
  // The words that were shown belong to the answer that stands.
  const withText = [first, second].find((seat) => seat.consent === consent && seat.consentTextId !== null)
  return {
    institutionId: first.institutionId ?? second.institutionId,
    position: first.position ?? second.position,
    scoreBefore: first.scoreBefore ?? second.scoreBefore,
    scoreBeforeOf: first.scoreBefore === null ? second.scoreBeforeOf : first.scoreBeforeOf,
    scoreAfter: first.scoreAfter ?? second.scoreAfter,
    scoreAfterOf: first.scoreAfter === null ? second.scoreAfterOf : first.scoreAfterOf,
    consent,
    consentTextId: withText?.consentTextId ?? null,
    consentLanguage: withText?.consentLanguage ?? null,
    pictureConsent: cautious(first.pictureConsent, second.pictureConsent),
    importId: first.importId ?? second.importId,
  }
}

async function moveWhatHangs(tx: Tx, goneId: number, intoId: number) {
  const seat = { participationId: intoId }
  const [issued] = await tx
    .select({ id: certificate.id })
    .from(certificate)
    .where(
      and(
        eq(certificate.participationId, intoId),
        eq(certificate.status, 'issued'),
        isNull(certificate.twinOfId),
      ),
    )
  // Both were handed out, so both stay valid: the second stands beside the first.
  const twinOfId: SQL | undefined = issued
    ? sql`case when ${certificate.status} = 'issued' then ${issued.id}::int else ${certificate.twinOfId} end`
    : undefined
  const theirs = await tx
    .select({ id: certificate.id, twinOfId: certificate.twinOfId })
    .from(certificate)
    .where(eq(certificate.participationId, goneId))
    .orderBy(certificate.id)
    .for('update')
  await tx
    .update(certificate)
    .set({ ...seat, ...(twinOfId ? { twinOfId } : {}) })
    .where(eq(certificate.participationId, goneId))
  const sheets = await tx
    .update(answerSheet)
    .set(seat)
    .where(eq(answerSheet.participationId, goneId))
    .returning({ id: answerSheet.id })
  const links = await tx
    .update(answerLink)
    .set(seat)
    .where(eq(answerLink.participationId, goneId))
    .returning({ hash: answerLink.hash })
  const arrivals = await tx
    .update(arrival)
    .set(seat)
    .where(eq(arrival.participationId, goneId))
    .returning({ id: arrival.id })
  return {
    certificates: theirs.map(({ id }) => id),
    twins: theirs.flatMap(({ id, twinOfId: of }) => (of === null ? [] : [{ id, twinOfId: of }])),
    sheets: sheets.map(({ id }) => id),
    links: links.map(({ hash }) => hash),
    arrivals: arrivals.map(({ id }) => id),
  }
}
