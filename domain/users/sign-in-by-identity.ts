import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { user, userIdentity } from '@/db/schema/user'
import { record } from '../audit/record'
import { DomainError } from '../errors'
import { dropLinks } from './links'
import { type From, type OpenedSession, openSessionOf } from './open-session'
import { tellAccountChanged } from './tell-account-changed'

/** Who somebody is, as a provider of identities (OpenID Connect) says. */
export type Identity = { issuer: string; subject: string; email: string | null; emailVerified: boolean }

/**
 * Signs in whoever a provider of identities vouches for: known by issuer and subject or, the first time, by the
 * verified e-mail address of an account that is open. Gives back the session. Throws DomainError `forbidden` with
 * `identityUnknown` or `identityUnverified`.
 */
export async function signInByIdentity(
  { db, now }: { db: Db; now: Date },
  identity: Identity,
  from: From,
): Promise<OpenedSession> {
  return db.transaction(async (tx) => {
    const found = (await knownUser(tx, identity)) ?? (await linkedByAddress(tx, identity, now))
    if (!found.active) throw new DomainError('forbidden', 'identityUnknown')
    return openSessionOf(tx, found, from, now, { through: identity.issuer })
  })
}

async function knownUser(tx: Tx, { issuer, subject }: Identity) {
  const [found] = await tx
    .select({ user })
    .from(userIdentity)
    .innerJoin(user, eq(user.id, userIdentity.userId))
    .where(and(eq(userIdentity.issuer, issuer), eq(userIdentity.subject, subject)))
  return found?.user
}

async function linkedByAddress(tx: Tx, identity: Identity, now: Date) {
  const { issuer, subject, email, emailVerified } = identity
  if (email === null || !emailVerified) throw new DomainError('forbidden', 'identityUnverified')
  const [found] = await tx
    .select()
    .from(user)
    .where(and(eq(sql`lower(${user.email})`, email.toLowerCase()), user.active))
  if (!found) throw new DomainError('forbidden', 'identityUnknown')
  // An address that the provider has passed on to somebody else opens nothing of whoever had it before.
  const [known] = await tx
    .select({ subject: userIdentity.subject })
    .from(userIdentity)
    .where(and(eq(userIdentity.issuer, issuer), eq(userIdentity.userId, found.id)))
  if (known) throw new DomainError('forbidden', 'identityUnknown')
  await tx
    .insert(userIdentity)
    .values({ issuer, subject, userId: found.id, linkedAt: now })
    .onConflictDoNothing()
  await dropLinks(tx, found.id, now)
  await tellAccountChanged(tx, found.id, 'identity_linked', now)
  const told = { entity: 'user', entityId: found.id, actorId: found.id, at: now } as const
  await record(tx, { ...told, verb: 'linkIdentity', details: { issuer } })
  return found
}
