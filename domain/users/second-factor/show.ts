import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { session, user } from '@/db/schema/user'
import { record } from '../../audit/record'
import { parse } from '../../command'
import { DomainError, invalidField } from '../../errors'
import { succeed, tryDoor } from '../attempts'
import { CodeInput } from './confirm'
import { areCodesGuessed, codesGuessed, tellCodesGuessed } from './guesses'
import { spendRecoveryCode } from './recovery-codes'
import { stepOfCode } from './totp'
import type { Vault } from './vault'

/** How long the code may take after the password. */
const MINUTES = 10
/** The wrong codes after which the password is asked for again. */
const WRONG_CODES = 5

const waiting = (sessionId: string, now: Date) =>
  and(
    eq(session.id, sessionId),
    isNull(session.endedAt),
    session.secondFactorDue,
    gt(session.createdAt, new Date(now.getTime() - MINUTES * 60_000)),
    user.active,
  )

/** Whether this session waits for the second factor; it is nobody's until then. */
export async function awaitsSecondFactor({ db, now }: { db: Db; now: Date }, sessionId: string) {
  const [found] = await db
    .select({ id: session.id })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(waiting(sessionId, now))
  return found !== undefined
}

/**
 * Shows the second factor of a session that waits for it: a code of the app, which counts once, or a recovery code.
 * Tries are limited like those of passwords; five wrong codes end the session, wherever they come from, so that each
 * handful of guesses costs the password anew; after thirty within a day the codes of the app count no more (see
 * `areCodesGuessed`). Throws DomainError `invalid` at `code`, or `forbidden` with
 * `signInTooOften`, with `secondFactorOver` at the fifth wrong code, with `codesGuessed` or, when the session waits no more,
 * `secondFactorTooLate`.
 */
export async function showSecondFactor(
  { db, now }: { db: Db; now: Date },
  raw: unknown,
  { vault, sessionId, address }: { vault: Vault; sessionId: string; address: string },
): Promise<void> {
  const { code } = parse(CodeInput, raw)
  const tooLate = () => new DomainError('forbidden', 'secondFactorTooLate')
  const [due] = await db
    .select({ userId: session.userId })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(waiting(sessionId, now))
  if (!due) throw tooLate()
  const attempt = await tryDoor(db, { door: 'code', who: String(due.userId), address, at: now })
  // A wrong code is counted, so what counts it is not undone: it is refused after the transaction.
  const wrong = await db.transaction(async (tx) => {
    const [found] = await tx
      .select({ user, wrongCodes: session.wrongCodes })
      .from(session)
      .innerJoin(user, eq(user.id, session.userId))
      .where(waiting(sessionId, now))
      .for('update')
    if (!found) throw tooLate()
    const { id, totpSecret, totpLastStep } = found.user
    const secret = totpSecret && vault.unseal(totpSecret)
    const isGuessed = await areCodesGuessed(tx, id, now)
    const step = secret && !isGuessed ? stepOfCode(secret, code, now, totpLastStep) : null
    if (step !== null) await tx.update(user).set({ totpLastStep: step }).where(eq(user.id, id))
    else if (await spendRecoveryCode(tx, id, code, now))
      await record(tx, { entity: 'user', entityId: id, verb: 'spendRecoveryCode', actorId: id, at: now })
    else {
      const wrongCodes = found.wrongCodes + 1
      const isOver = wrongCodes >= WRONG_CODES
      await tx
        .update(session)
        .set({ wrongCodes, ...(isOver ? { endedAt: now } : {}) })
        .where(eq(session.id, sessionId))
      if (isGuessed) {
        await tellCodesGuessed(tx, id, now)
        return codesGuessed()
      }
      return isOver ? new DomainError('forbidden', 'secondFactorOver') : invalidField('code', 'codeWrong')
    }
    await succeed(tx, attempt)
    await tx.update(session).set({ secondFactorDue: false }).where(eq(session.id, sessionId))
    return null
  })
  if (wrong) throw wrong
}
