import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { CertificateStatus } from '@/db/enums'
import { certificate } from '@/db/schema/certificate'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import type { Actor } from '../actor'
import { type AttendedRule, type Completion, hasCompleted } from '../rosters/attended'
import { visibleSeats } from '../rosters/visibility'

/**
 * How a trainee stands to a certificate: has one; may be given one; had one that was revoked, so that another is given
 * only when she is chosen by name; or has not completed the activity.
 */
export const certificateStandings = ['ready', 'issued', 'revoked', 'missing'] as const
export type CertificateStanding = (typeof certificateStandings)[number]

export type CertificateOfSeat = {
  id: number
  code: string
  status: CertificateStatus
  issuedAt: Date
  sentAt: Date | null
  revokedAt: Date | null
  revokedReason: string | null
}

export type CertificateRow = {
  /** The seat: the participation's id. */
  id: number
  personId: number
  givenNames: string
  familyNames: string
  hasAddress: boolean
  /** In percent, and the most points that it was given out of. */
  scoreAfter: number | null
  scoreAfterOf: number | null
  completion: Completion
  standing: CertificateStanding
  /** The one that is good, or else the last one that was revoked. */
  certificate: CertificateOfSeat | null
}

const attended = sql<
  { day: string; sessions: number[] }[]
>`coalesce((select jsonb_agg(jsonb_build_object('day', ${attendance.day}, 'sessions', ${attendance.sessions})) from ${attendance} where ${attendance.participationId} = ${participation.id}), '[]')`

/** The seats as trainee on an activity, or some of them by id, with all that decides on a certificate, by name. */
export const traineeSeats = (db: Db | Tx, activityId: number, ids?: readonly number[]) =>
  db
    .select({
      id: participation.id,
      personId: person.id,
      givenNames: person.givenNames,
      familyNames: person.familyNames,
      email: person.email,
      scoreAfter: participation.scoreAfter,
      scoreAfterOf: participation.scoreAfterOf,
      attended,
    })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .where(
      and(
        eq(participation.activityId, activityId),
        eq(participation.role, 'trainee'),
        // Who has no name any more is certified nothing.
        isNull(person.anonymisedAt),
        ids ? sql`${participation.id} = any(${sql.param([...ids])}::bigint[])` : undefined,
      ),
    )
    .orderBy(asc(person.nameKey), asc(participation.id))

/**
 * Every trainee of an activity whose name the actor may read, with how she stands to a certificate, by name. The
 * activity is one that exists for the actor.
 */
export async function standingsOf(
  db: Db | Tx,
  actor: Actor,
  activityId: number,
  rule: AttendedRule,
): Promise<CertificateRow[]> {
  const seen = await db
    .select({ id: participation.id })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .where(and(eq(participation.activityId, activityId), visibleSeats(actor)))
  const visible = new Set(seen.map(({ id }) => id))
  const held = await certificatesOfSeats(db, activityId)
  const seats = await traineeSeats(db, activityId)
  return seats
    .filter(({ id }) => visible.has(id))
    .map(({ email, attended: days, ...seat }) => {
      const completion = hasCompleted(rule, { attended: days, scoreAfter: seat.scoreAfter })
      const certificateOf = held.get(seat.id) ?? null
      return {
        ...seat,
        hasAddress: email !== null,
        completion,
        standing: standing(completion, certificateOf),
        certificate: certificateOf,
      }
    })
}

function standing(completion: Completion, held: CertificateOfSeat | null): CertificateStanding {
  if (held?.status === 'issued') return 'issued'
  if (!completion.completed) return 'missing'
  return held ? 'revoked' : 'ready'
}

/** By seat, the certificate that is good, or else the last one that was revoked. */
async function certificatesOfSeats(db: Db | Tx, activityId: number) {
  const rows = await db
    .select({
      seatId: certificate.participationId,
      id: certificate.id,
      code: certificate.code,
      status: certificate.status,
      issuedAt: certificate.issuedAt,
      sentAt: certificate.sentAt,
      revokedAt: certificate.revokedAt,
      revokedReason: certificate.revokedReason,
    })
    .from(certificate)
    .where(eq(certificate.activityId, activityId))
    .orderBy(sql`${certificate.status} = 'issued'`, asc(certificate.id))
  return new Map(rows.flatMap(({ seatId, ...row }) => (seatId === null ? [] : [[seatId, row] as const])))
}

/** How many stand how. */
export function countStandings(rows: readonly Pick<CertificateRow, 'standing'>[]) {
  const counts: Record<CertificateStanding, number> = { ready: 0, issued: 0, revoked: 0, missing: 0 }
  for (const row of rows) counts[row.standing] += 1
  return counts
}

/** Which of these seats have a certificate that is good. */
export async function seatsWithCertificate(db: Db | Tx, ids: readonly number[]) {
  if (ids.length === 0) return new Set<number>()
  const rows = await db
    .select({ seatId: certificate.participationId })
    .from(certificate)
    .where(and(inArray(certificate.participationId, [...ids]), eq(certificate.status, 'issued')))
    .orderBy(desc(certificate.id))
  return new Set(rows.map(({ seatId }) => seatId as number))
}
