import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { user } from '@/db/schema/user'
import { record } from '../../audit/record'
import { type Context, parse } from '../../command'
import { conflict, invalidField } from '../../errors'
import { requiredText } from '../../inputs'
import { endSessions } from '../end-sessions'
import { lockOwnAccount } from '../own-account'
import { tellAccountChanged } from '../tell-account-changed'
import { makeRecoveryCodes } from './recovery-codes'
import { stepOfCode } from './totp'
import type { Vault } from './vault'

export const CodeInput = z.object({ code: requiredText(40) })

/**
 * Turns the second factor on once the app has shown a code of it; every other session ends, as it was opened without.
 * Gives back the recovery codes, which are kept as hashes only. Throws DomainError `invalid` at `code`.
 */
export async function confirmSecondFactor(
  { db, actor, now }: Context,
  raw: unknown,
  { vault, sessionId }: { vault: Vault; sessionId: string },
): Promise<string[]> {
  const { code } = parse(CodeInput, raw)
  return db.transaction(async (tx) => {
    const own = await lockOwnAccount(tx, actor)
    if (own.totpConfirmedAt) throw conflict('secondFactorThere')
    const secret = own.totpSecret && vault.unseal(own.totpSecret)
    const step = secret ? stepOfCode(secret, code, now, own.totpLastStep) : null
    if (step === null) throw invalidField('code', 'codeWrong')
    await tx.update(user).set({ totpConfirmedAt: now, totpLastStep: step }).where(eq(user.id, own.id))
    await endSessions(tx, own.id, now, sessionId)
    await tellAccountChanged(tx, own.id, 'second_factor_on', now)
    const told = { entity: 'user', entityId: own.id, actorId: own.id, at: now } as const
    await record(tx, { ...told, verb: 'turnOnSecondFactor' })
    return makeRecoveryCodes(tx, own.id)
  })
}
