import { eq } from 'drizzle-orm'
import { user } from '@/db/schema/user'
import { record } from '../../audit/record'
import { type Context, parse } from '../../command'
import { invalidField } from '../../errors'
import { succeed, tryDoor } from '../attempts'
import { lockOwnAccount, ownAccount } from '../own-account'
import { CodeInput } from './confirm'
import { areCodesGuessed, codesGuessed } from './guesses'
import { spendRecoveryCode } from './recovery-codes'
import { stepOfCode } from './totp'
import type { Vault } from './vault'

/**
 * Lets the actor show the second factor once more before something that only she herself may set off; does nothing
 * where she has none. Tries are limited like those at the door. Throws DomainError `invalid` at `code`, or `forbidden`
 * with `signInTooOften` or `codesGuessed`.
 */
export async function showSecondFactorAgain(
  { db, actor, now }: Context,
  raw: unknown,
  { vault, address }: { vault: Vault; address: string },
): Promise<void> {
  if (!(await ownAccount(db, actor)).totpConfirmedAt) return
  const { code } = parse(CodeInput, raw)
  const attempt = await tryDoor(db, { door: 'code', who: String(actor.id), address, at: now })
  await db.transaction(async (tx) => {
    const { id, totpSecret, totpLastStep } = await lockOwnAccount(tx, actor)
    const secret = totpSecret && vault.unseal(totpSecret)
    const isGuessed = await areCodesGuessed(tx, id, now)
    const step = secret && !isGuessed ? stepOfCode(secret, code, now, totpLastStep) : null
    if (step !== null) await tx.update(user).set({ totpLastStep: step }).where(eq(user.id, id))
    else if (await spendRecoveryCode(tx, id, code, now))
      await record(tx, { entity: 'user', entityId: id, verb: 'spendRecoveryCode', actorId: id, at: now })
    else throw isGuessed ? codesGuessed() : invalidField('code', 'codeWrong')
    await succeed(tx, attempt)
  })
}
