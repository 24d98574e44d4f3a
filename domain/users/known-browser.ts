import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { session, user } from '@/db/schema/user'
import { hashOf } from '../secrets'

/*
 * A browser in which somebody has come into her account before is known by a signed token, so that wrong passwords which
 * others type behind the same address do not make her wait (OWASP, "device cookies"). It opens nothing: its own wrong
 * passwords are counted by themselves, and it is worth nothing any more once the password is another.
 */

/** How long a browser is known after somebody has come in, in days. */
export const KNOWN_DAYS = 180
/** Of so many accounts one browser is kept, the last ones. */
const mostAccounts = 5

type Entry = { userId: number; browser: string; until: number; mac: string }

/** Whose browser it is, and what tells her password from those before it. */
export type Owner = { id: number; passwordMark: string }

export const ownerOf = ({ id, passwordHash }: { id: number; passwordHash: string | null }): Owner => ({
  id,
  passwordMark: hashOf(passwordHash ?? ''),
})

/** Who has come in with an open session; null while it waits for its second factor. */
export async function whoCameIn(db: Db, sessionId: string): Promise<Owner | null> {
  const [found] = await db
    .select({ id: user.id, passwordHash: user.passwordHash })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(and(eq(session.id, sessionId), isNull(session.endedAt), eq(session.secondFactorDue, false)))
  return found ? ownerOf(found) : null
}

const macOf = (secret: string, { id, passwordMark }: Owner, { browser, until }: Omit<Entry, 'mac'>) =>
  createHmac('sha256', secret)
    .update(`known-browser|${id}|${passwordMark}|${browser}|${until}`)
    .digest('base64url')

function* entriesOf(token: string | undefined): Generator<Entry> {
  for (const entry of (token ?? '').slice(0, 2000).split('~')) {
    const [userId, browser, until, mac] = entry.split('.')
    if (browser && mac) yield { userId: Number(userId), browser, until: Number(until), mac }
  }
}

function isOurs(secret: string, owner: Owner, entry: Entry, now: Date) {
  const right = Buffer.from(macOf(secret, owner, entry))
  const given = Buffer.from(entry.mac)
  return given.length === right.length && timingSafeEqual(given, right) && entry.until > now.getTime()
}

/** The name of the browser that holds a token, when somebody has come into this account in it; else null. */
export function knownBrowser(secret: string, token: string | undefined, owner: Owner, now: Date) {
  for (const entry of entriesOf(token))
    if (entry.userId === owner.id && isOurs(secret, owner, entry, now)) return entry.browser
  return null
}

/**
 * The token of a browser in which somebody has just come into an account. What it says of others is kept as it is, and
 * looked at when it is theirs to be known.
 */
export function rememberBrowser(secret: string, token: string | undefined, owner: Owner, now: Date) {
  const browser = knownBrowser(secret, token, owner, now) ?? randomBytes(12).toString('base64url')
  const own = { userId: owner.id, browser, until: now.getTime() + KNOWN_DAYS * 86_400_000 }
  const others = [...entriesOf(token)].filter(({ userId }) => userId !== owner.id)
  return [{ ...own, mac: macOf(secret, owner, own) }, ...others]
    .slice(0, mostAccounts)
    .map((entry) => [entry.userId, entry.browser, entry.until, entry.mac].join('.'))
    .join('~')
}
