import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { apiScopes } from '@/db/enums'
import { apiToken } from '@/db/schema/api'
import { record } from '../audit/record'
import { type Context, parse } from '../command'
import { DomainError } from '../errors'
import { hashOf, newSecret } from '../secrets'
import { tellAccountChanged } from '../users/tell-account-changed'
import { MakeTokenInput } from './inputs'

const DAY = 86_400_000
/** More than one user ever needs at a time. */
const mostOpen = 20

/** Searchers of leaked secrets know a token of ours by how it begins. */
export const tokenPrefix = 'minga_'

/**
 * Makes a token with which a program acts for the actor. Gives back its secret, which is shown once and kept nowhere.
 * Throws DomainError `invalid`, and `conflict` where there are too many already.
 */
export async function makeToken({ db, actor, now }: Context, raw: unknown) {
  const { name, days, ...asked } = parse(MakeTokenInput, raw)
  const scopes = apiScopes.filter((scope) => asked.scopes.includes(scope))
  const secret = `${tokenPrefix}${newSecret().secret}`
  const expiresAt = new Date(now.getTime() + days * DAY)
  return db.transaction(async (tx) => {
    const [{ open } = { open: 0 }] = await tx
      .select({ open: sql<number>`count(*)::int` })
      .from(apiToken)
      .where(and(eq(apiToken.userId, actor.id), isNull(apiToken.revokedAt), gt(apiToken.expiresAt, now)))
    if (open >= mostOpen) throw new DomainError('conflict', 'tooManyTokens', { limit: mostOpen })
    const [made] = await tx
      .insert(apiToken)
      .values({ userId: actor.id, name, scopes, hash: hashOf(secret), madeAt: now, expiresAt })
      .returning({ id: apiToken.id })
    await tellAccountChanged(tx, actor.id, 'token_made', now)
    await record(tx, {
      entity: 'user',
      entityId: actor.id,
      verb: 'makeToken',
      details: { title: name },
      actorId: actor.id,
      at: now,
    })
    return { id: (made as { id: number }).id, secret, expiresAt }
  })
}
