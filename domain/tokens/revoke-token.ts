import { and, eq, isNull } from 'drizzle-orm'
import { apiToken } from '@/db/schema/api'
import { record } from '../audit/record'
import { type Context, parse } from '../command'
import { RevokeTokenInput } from './inputs'

/** Ends one of the actor's own tokens at once; that of somebody else, or one that has ended, is left as it is. */
export async function revokeToken({ db, actor, now }: Context, raw: unknown) {
  const { id } = parse(RevokeTokenInput, raw)
  await db.transaction(async (tx) => {
    const [ended] = await tx
      .update(apiToken)
      .set({ revokedAt: now })
      .where(and(eq(apiToken.id, id), eq(apiToken.userId, actor.id), isNull(apiToken.revokedAt)))
      .returning({ name: apiToken.name })
    if (!ended) return
    await record(tx, {
      entity: 'user',
      entityId: actor.id,
      verb: 'revokeToken',
      details: { title: ended.name },
      actorId: actor.id,
      at: now,
    })
  })
}
