import { z } from 'zod'
import type { user } from '@/db/schema/user'
import { record } from '../../audit/record'
import { type Context, parse } from '../../command'
import { conflict, invalidField } from '../../errors'
import { succeed, tryDoor } from '../attempts'
import { ownPassword } from '../inputs'
import { ownAccount } from '../own-account'
import { passwordMatches } from '../password'
import { tellAccountChanged } from '../tell-account-changed'
import { clearSecondFactor } from './clear'
import { makeRecoveryCodes } from './recovery-codes'
import { showSecondFactorAgain } from './show-again'
import type { Vault } from './vault'

export const WithPasswordInput = z.object({ password: ownPassword() })

/** What seals second factors, and the network address that the actor comes from. */
type Here = { vault: Vault; address: string }

/**
 * Turns the actor's second factor off. She shows her password or, where her account has none, a code that counts now.
 * Throws DomainError `invalid` at `password` or `code` when it is wrong, `forbidden` after too many tries, `conflict`
 * when there is no second factor.
 */
export async function turnOffSecondFactor(context: Context, raw: unknown, here: Here): Promise<void> {
  await showOneself(context, raw, here)
  const { db, actor, now } = context
  await db.transaction(async (tx) => {
    await clearSecondFactor(tx, actor.id)
    await tellAccountChanged(tx, actor.id, 'second_factor_off', now)
    const told = { entity: 'user', entityId: actor.id, actorId: actor.id, at: now } as const
    await record(tx, { ...told, verb: 'turnOffSecondFactor' })
  })
}

/** Makes new recovery codes in place of the old ones. Throws as `turnOffSecondFactor` does. */
export async function renewRecoveryCodes(context: Context, raw: unknown, here: Here): Promise<string[]> {
  await showOneself(context, raw, here)
  const { db, actor, now } = context
  return db.transaction(async (tx) => {
    await tellAccountChanged(tx, actor.id, 'recovery_codes', now)
    const told = { entity: 'user', entityId: actor.id, actorId: actor.id, at: now } as const
    await record(tx, { ...told, verb: 'renewRecoveryCodes' })
    return makeRecoveryCodes(tx, actor.id)
  })
}

async function showOneself(context: Context, raw: unknown, here: Here) {
  const own = await ownAccount(context.db, context.actor)
  if (!own.totpConfirmedAt) throw conflict('secondFactorGone')
  await (own.passwordHash === null
    ? showSecondFactorAgain(context, raw, here)
    : showPassword(context, own, raw, here.address))
}

async function showPassword(
  { db, now }: Context,
  own: typeof user.$inferSelect,
  raw: unknown,
  address: string,
) {
  const { password } = parse(WithPasswordInput, raw)
  const who = own.email.toLowerCase()
  const attempt = await tryDoor(db, { door: 'password', who, address, at: now })
  if (!(await passwordMatches(own.passwordHash, password))) throw invalidField('password', 'passwordWrong')
  await db.transaction((tx) => succeed(tx, attempt))
}
