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
 * Writes an attempt down as failed until `succeed` says otherwise, so that guesses sent at once count each other.
 * Repeated failures make the network address that they come from wait for the rest of fifteen minutes: guessing is
 * slow, and nobody can lock another person out from elsewhere. Gives back the attempt's id; throws DomainError
 * `forbidden` with `signInTooOften`.
 */
export async function tryDoor(db: Db, attempt: Attempt): Promise<number> {
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
