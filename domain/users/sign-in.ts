import { and, count, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '@/db/client'
import { session, signInAttempt, user } from '@/db/schema/user'
import { record } from '../audit/record'
import { parse } from '../command'
import { DomainError } from '../errors'
import { requiredText } from '../inputs'
import { passwordMatches } from './password'

export const SignInInput = z.object({
  email: requiredText(320),
  password: z.string({ error: 'required' }).min(1, { error: 'required' }).max(1000, { error: 'tooLong' }),
})

const WINDOW_MINUTES = 15
/** Failures after which one address is made to wait, for one account and for all accounts together. */
const FAILURES_PER_ACCOUNT_AND_ADDRESS = 5
const FAILURES_PER_ADDRESS = 30

/**
 * Signs a user in by e-mail and password and opens a session; gives back its id.
 * Every attempt is written down. Repeated failures make the address that they come from wait for the rest of
 * fifteen minutes, so guessing is slow and nobody can lock another person out from elsewhere.
 * Throws DomainError `forbidden` with `signInRefused` or `signInTooOften`.
 */
export async function signIn(
  { db, now }: { db: Db; now: Date },
  raw: unknown,
  from: { address: string; userAgent: string | null },
): Promise<{ sessionId: string }> {
  const input = parse(SignInInput, raw)
  const email = input.email.toLowerCase()
  const attemptId = await writeAttempt(db, { email, address: from.address, at: now })
  const [found] = await db
    .select()
    .from(user)
    .where(eq(sql`lower(${user.email})`, email))
  const matches = await passwordMatches(found?.passwordHash ?? null, input.password)
  if (!found?.active || !matches) throw new DomainError('forbidden', 'signInRefused')
  return db.transaction(async (tx) => {
    await tx.update(signInAttempt).set({ succeeded: true }).where(eq(signInAttempt.id, attemptId))
    const [opened] = await tx
      .insert(session)
      .values({ userId: found.id, createdAt: now, userAgent: from.userAgent?.slice(0, 300) })
      .returning({ id: session.id })
    await record(tx, { entity: 'user', entityId: found.id, verb: 'signIn', actorId: found.id, at: now })
    return { sessionId: (opened as { id: string }).id }
  })
}

/**
 * Writes an attempt down as failed until the password turns out right, so that guesses sent at once count each other.
 * One address waits for itself only. Gives back the attempt's id.
 */
async function writeAttempt(db: Db, attempt: { email: string; address: string; at: Date }) {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sign_in'), hashtext(${attempt.address}))`)
    await refuseWhenTooMany(tx, attempt)
    const [written] = await tx
      .insert(signInAttempt)
      .values({ ...attempt, succeeded: false })
      .returning({ id: signInAttempt.id })
    return (written as { id: number }).id
  })
}

async function refuseWhenTooMany(
  tx: Tx,
  { email, address, at }: { email: string; address: string; at: Date },
) {
  const since = new Date(at.getTime() - WINDOW_MINUTES * 60_000)
  const [failed] = await tx
    .select({
      byAddress: count(),
      byBoth: sql<number>`count(*) filter (where ${signInAttempt.email} = ${email})::int`,
    })
    .from(signInAttempt)
    .where(
      and(
        eq(signInAttempt.address, address),
        eq(signInAttempt.succeeded, false),
        gt(signInAttempt.at, since),
      ),
    )
  if (!failed) return
  if (failed.byBoth >= FAILURES_PER_ACCOUNT_AND_ADDRESS || failed.byAddress >= FAILURES_PER_ADDRESS) {
    throw new DomainError('forbidden', 'signInTooOften', { minutes: WINDOW_MINUTES })
  }
}
