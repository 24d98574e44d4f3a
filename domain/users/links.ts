import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { LinkPurpose } from '@/db/enums'
import { user, userLink } from '@/db/schema/user'
import { DomainError } from '../errors'
import { hashOf, newSecret } from '../secrets'
import { storable } from '../storable'

/** How long a link is good. */
export const linkHours: Record<LinkPurpose, number> = {
  invitation: 14 * 24,
  password_reset: 1,
  address_change: 24,
}
const pages: Record<LinkPurpose, string> = {
  invitation: '/invitation',
  password_reset: '/reset',
  address_change: '/address',
}

/**
 * Makes a link for a user, good once; gives back its path, which holds the secret and is kept nowhere else, and until
 * when it is good. `email` is the address that the user will have once it is followed.
 */
export async function makeLink(tx: Tx, userId: number, purpose: LinkPurpose, now: Date, email?: string) {
  const { secret, hash } = newSecret()
  const expiresAt = new Date(now.getTime() + linkHours[purpose] * 3_600_000)
  await tx.insert(userLink).values({ hash, userId, purpose, email, madeAt: now, expiresAt })
  return { path: `${pages[purpose]}/${secret}`, expiresAt }
}

const good = (secret: string, purpose: LinkPurpose, now: Date) =>
  and(
    eq(userLink.hash, hashOf(storable(secret))),
    eq(userLink.purpose, purpose),
    isNull(userLink.usedAt),
    gt(userLink.expiresAt, now),
    user.active,
  )

/** Whose link this is, for the page that it leads to; null when it is good no more, or never was. */
export async function readLink(db: Db, secret: string, purpose: LinkPurpose, now: Date) {
  const [found] = await db
    .select({ name: user.name, email: user.email, newEmail: userLink.email })
    .from(userLink)
    .innerJoin(user, eq(user.id, userLink.userId))
    .where(good(secret, purpose, now))
  return found ?? null
}

/**
 * Uses a link up, and with it all others of its user: whoever has come in needs none any more. Gives back the user,
 * whose row is locked, with the link as it was; throws DomainError `conflict` with `linkSpent`.
 */
export async function spendLink(tx: Tx, secret: string, purpose: LinkPurpose, now: Date) {
  const [found] = await tx
    .select({ user, link: userLink })
    .from(userLink)
    .innerJoin(user, eq(user.id, userLink.userId))
    .where(good(secret, purpose, now))
    .for('update')
  if (!found) throw new DomainError('conflict', 'linkSpent')
  await dropLinks(tx, found.user.id, now)
  return { ...found.user, link: found.link }
}

/** Makes every link that a user was sent good for nothing. */
export async function dropLinks(tx: Tx, userId: number, now: Date) {
  await tx
    .update(userLink)
    .set({ usedAt: now, email: null })
    .where(and(eq(userLink.userId, userId), isNull(userLink.usedAt)))
}
