import { isIPv4, isIPv6 } from 'node:net'
import { and, count, eq, gt, like, notLike, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { signInAttempt } from '@/db/schema/user'
import { DomainError } from '../errors'

const WINDOW_MINUTES = 15

/**
 * What can be tried from outside, with the tries after which one network address is made to wait: for one account
 * (or link, or address), and for all of them together. Each is counted by itself.
 */
const doors = {
  password: { each: 5, all: 30 },
  code: { each: 5, all: 30 },
  link: { each: 5, all: 30 },
  forgotten: { each: 3, all: 15 },
  registration: { each: 3, all: 10 },
  // A hall full of people has one address.
  check_in: { each: 400, all: 600 },
  certificate: { each: 10, all: 30 },
  // A whole room answers from one address.
  answer: { each: 300, all: 600 },
  answerLink: { each: 60, all: 60 },
} as const
export type Door = keyof typeof doors

type Attempt = { door: Door; who: string; address: string; at: Date }

/** As it is written down; an e-mail address that is typed into the password's door has no colon before its at sign. */
const keyOf = ({ door, who }: Pick<Attempt, 'door' | 'who'>) => (door === 'password' ? who : `${door}:${who}`)
const anyOf = (door: Door) =>
  door === 'password' ? notLike(signInAttempt.email, '%:%') : like(signInAttempt.email, `${door}:%`)

/**
 * What an address counts as. Whoever has one address of IPv6 has the whole network of 64 bits that it is in
 * (RFC 4291, 2.5.1), so all of that counts as one; one of IPv4 that is written as one of IPv6 counts as what it is.
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%')
  if (!isIPv6(bare)) return address
  const [last = ''] = bare.split(':').slice(-1)
  const hexOf = (at: number) => Number(last.split('.')[at]).toString(16).padStart(2, '0')
  const written = isIPv4(last)
    ? `${bare.slice(0, -last.length)}${hexOf(0)}${hexOf(1)}:${hexOf(2)}${hexOf(3)}`
    : bare
  const [head = '', tail] = written.split('::')
  const front = head.split(':').filter(Boolean)
  const back = (tail ?? '').split(':').filter(Boolean)
  const zeros = Array<string>(8 - front.length - back.length).fill('0')
  const parts = [...front, ...zeros, ...back].map((part) => Number.parseInt(part, 16))
  const [high = 0, low = 0] = parts.slice(6)
  if (parts.slice(0, 5).every((part) => part === 0) && parts[5] === 0xffff)
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  return `${parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`
}

/**
 * Writes an attempt down as failed until `succeed` says otherwise, so that guesses sent at once count each other.
 * Repeated failures make the network address that they come from wait for the rest of fifteen minutes: guessing is
 * slow, and nobody can lock another person out from elsewhere. Gives back the attempt's id; throws DomainError
 * `forbidden` with `signInTooOften`.
 */
export async function tryDoor(db: Db, asked: Attempt): Promise<number> {
  const attempt = { ...asked, address: networkOf(asked.address) }
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sign_in'), hashtext(${attempt.address}))`)
    await refuseWhenTooMany(tx, attempt)
    const [written] = await tx
      .insert(signInAttempt)
      .values({ email: keyOf(attempt), address: attempt.address, at: attempt.at, succeeded: false })
      .returning({ id: signInAttempt.id })
    return (written as { id: number }).id
  })
}

/** The attempt was right, and counts no more. */
export async function succeed(tx: Tx, attemptId: number) {
  await tx.update(signInAttempt).set({ succeeded: true }).where(eq(signInAttempt.id, attemptId))
}

/** How often it failed since then, from all addresses. */
export const failuresSince = (tx: Tx, of: Pick<Attempt, 'door' | 'who'>, since: Date) =>
  tx.$count(
    signInAttempt,
    and(eq(signInAttempt.email, keyOf(of)), eq(signInAttempt.succeeded, false), gt(signInAttempt.at, since)),
  )

/** Forgets the failures at a door: whoever made them can't come to it any more. */
export async function forgetFailures(tx: Tx, of: Pick<Attempt, 'door' | 'who'>) {
  await tx
    .delete(signInAttempt)
    .where(and(eq(signInAttempt.email, keyOf(of)), eq(signInAttempt.succeeded, false)))
}

async function refuseWhenTooMany(tx: Tx, attempt: Attempt) {
  const since = new Date(attempt.at.getTime() - WINDOW_MINUTES * 60_000)
  const [failed] = await tx
    .select({
      all: count(),
      each: sql<number>`count(*) filter (where ${signInAttempt.email} = ${keyOf(attempt)})::int`,
    })
    .from(signInAttempt)
    .where(
      and(
        eq(signInAttempt.address, attempt.address),
        eq(signInAttempt.succeeded, false),
        gt(signInAttempt.at, since),
        anyOf(attempt.door),
      ),
    )
  const most = doors[attempt.door]
  if (failed && (failed.each >= most.each || failed.all >= most.all))
    throw new DomainError('forbidden', 'signInTooOften', { minutes: WINDOW_MINUTES })
}
