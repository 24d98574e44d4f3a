import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { session } from '@/db/schema/user'
import { record } from '../audit/record'
import type { Context } from '../command'
import { endSessions } from './end-sessions'
import { SESSION_HOURS } from './queries'

const oldest = (now: Date) => new Date(now.getTime() - SESSION_HOURS * 3_600_000)
/** How seldom it is written down that somebody is there. */
const SEEN_EVERY_MINUTES = 10

/** The actor's own open sessions, the one that asks first, then by when they were seen. */
export async function listSessions({ db, actor, now }: Context, here: string) {
  const rows = await db
    .select({
      id: session.id,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      userAgent: session.userAgent,
      address: session.address,
    })
    .from(session)
    .where(
      and(
        eq(session.userId, actor.id),
        isNull(session.endedAt),
        eq(session.secondFactorDue, false),
        gt(session.createdAt, oldest(now)),
      ),
    )
    .orderBy(desc(session.lastSeenAt), desc(session.createdAt))
  return rows
    .map((row) => ({ ...row, here: row.id === here }))
    .sort((a, b) => Number(b.here) - Number(a.here))
}
export type OwnSession = Awaited<ReturnType<typeof listSessions>>[number]

/** Ends one of the actor's own sessions; that of somebody else, or one that is over, is left as it is. */
export async function endOwnSession({ db, actor, now }: Context, sessionId: string) {
  await db.transaction(async (tx) => {
    const ended = await tx
      .update(session)
      .set({ endedAt: now })
      .where(and(eq(session.id, sessionId), eq(session.userId, actor.id), isNull(session.endedAt)))
      .returning({ id: session.id })
    if (ended.length === 0) return
    const told = { entity: 'user', entityId: actor.id, actorId: actor.id, at: now } as const
    await record(tx, { ...told, verb: 'endSessions', details: { count: 1 } })
  })
}

/** Ends all of the actor's sessions but the one that asks; gives back how many there were. */
export async function endOtherSessions({ db, actor, now }: Context, here: string) {
  return db.transaction(async (tx) => {
    const count = await endSessions(tx, actor.id, now, here)
    const told = { entity: 'user', entityId: actor.id, actorId: actor.id, at: now } as const
    if (count > 0) await record(tx, { ...told, verb: 'endSessions', details: { count } })
    return count
  })
}

const seenBefore = (now: Date) => new Date(now.getTime() - SEEN_EVERY_MINUTES * 60_000)

/** Writes down that somebody is there; once in ten minutes is enough, however many pages she opens. */
export async function noteSeen(
  { db, now }: { db: Db; now: Date },
  { id, lastSeenAt }: { id: string; lastSeenAt: Date | null },
) {
  if (lastSeenAt !== null && lastSeenAt >= seenBefore(now)) return
  await db
    .update(session)
    .set({ lastSeenAt: now })
    .where(and(eq(session.id, id), or(isNull(session.lastSeenAt), lt(session.lastSeenAt, seenBefore(now)))))
}
