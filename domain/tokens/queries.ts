import { and, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { apiAnswer, apiToken, apiUse } from '@/db/schema/api'
import type { Context } from '../command'
import { hashOf } from '../secrets'
import { actorById } from '../users/queries'

/** The actor's own tokens that are good, newest first. */
export async function listTokens({ db, actor, now }: Context) {
  return db
    .select({
      id: apiToken.id,
      name: apiToken.name,
      scopes: apiToken.scopes,
      madeAt: apiToken.madeAt,
      expiresAt: apiToken.expiresAt,
      lastUsedAt: apiToken.lastUsedAt,
    })
    .from(apiToken)
    .where(and(eq(apiToken.userId, actor.id), isNull(apiToken.revokedAt), gt(apiToken.expiresAt, now)))
    .orderBy(desc(apiToken.id))
}
export type OwnToken = Awaited<ReturnType<typeof listTokens>>[number]

/** How seldom it is written down that a token is used, in minutes. */
const seenEvery = 10

/**
 * The token of a secret, and for whom it acts as she stands now; null when it is none, has ended, or its user may not
 * work.
 */
export async function openToken({ db, now }: { db: Db; now: Date }, secret: string) {
  const [token] = await db
    .select({
      id: apiToken.id,
      userId: apiToken.userId,
      scopes: apiToken.scopes,
      lastUsedAt: apiToken.lastUsedAt,
    })
    .from(apiToken)
    .where(and(eq(apiToken.hash, hashOf(secret)), isNull(apiToken.revokedAt), gt(apiToken.expiresAt, now)))
  const actor = token && (await actorById(db, token.userId))
  if (!token || !actor) return null
  const before = new Date(now.getTime() - seenEvery * 60_000)
  if (token.lastUsedAt === null || token.lastUsedAt < before)
    await db
      .update(apiToken)
      .set({ lastUsedAt: now })
      .where(and(eq(apiToken.id, token.id), or(isNull(apiToken.lastUsedAt), lt(apiToken.lastUsedAt, before))))
  return { id: token.id, scopes: token.scopes, actor }
}

/** Counts one use of a token in this minute; gives back how many there were in it, this one among them. */
export async function countUse({ db, now }: { db: Db; now: Date }, tokenId: number): Promise<number> {
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000)
  const [used] = await db
    .insert(apiUse)
    .values({ tokenId, minute, count: 1 })
    .onConflictDoUpdate({
      target: [apiUse.tokenId, apiUse.minute],
      set: { count: sql`${apiUse.count} + 1` },
    })
    .returning({ count: apiUse.count })
  return used?.count ?? 1
}

const HOUR = 3_600_000

/** Throws away what is counted no more, and answers that nobody asks for again. */
export async function forgetUses({ db, now }: { db: Db; now: Date }) {
  await db.delete(apiUse).where(lt(apiUse.minute, new Date(now.getTime() - HOUR)))
  await db.delete(apiAnswer).where(lt(apiAnswer.answeredAt, new Date(now.getTime() - 24 * HOUR)))
}
