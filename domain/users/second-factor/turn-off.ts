import { z } from 'zod'
import { record } from '../../audit/record'
import { type Context, parse } from '../../command'
import { invalidField } from '../../errors'
import { succeed, tryDoor } from '../attempts'
import { ownPassword } from '../inputs'
import { ownAccount } from '../own-account'
import { passwordMatches } from '../password'
import { clearSecondFactor } from './clear'
import { makeRecoveryCodes } from './recovery-codes'

export const WithPasswordInput = z.object({ password: ownPassword() })

/** Turns the actor's second factor off. Throws DomainError `invalid` at `password` when it is not the actor's. */
export async function turnOffSecondFactor(context: Context, raw: unknown, address: string): Promise<void> {
  await withPassword(context, raw, address)
  const { db, actor, now } = context
  await db.transaction(async (tx) => {
    await clearSecondFactor(tx, actor.id)
    const told = { entity: 'user', entityId: actor.id, actorId: actor.id, at: now } as const
    await record(tx, { ...told, verb: 'turnOffSecondFactor' })
  })
}

/** Makes new recovery codes in place of the old ones. Throws as `turnOffSecondFactor` does. */
export async function renewRecoveryCodes(context: Context, raw: unknown, address: string): Promise<string[]> {
  const { totpConfirmedAt } = await withPassword(context, raw, address)
  if (!totpConfirmedAt) throw invalidField('password', 'invalid')
  const { db, actor, now } = context
  return db.transaction(async (tx) => {
    const told = { entity: 'user', entityId: actor.id, actorId: actor.id, at: now } as const
    await record(tx, { ...told, verb: 'renewRecoveryCodes' })
    return makeRecoveryCodes(tx, actor.id)
  })
}

async function withPassword({ db, actor, now }: Context, raw: unknown, address: string) {
  const { password } = parse(WithPasswordInput, raw)
  const own = await ownAccount(db, actor)
  const who = own.email.toLowerCase()
  const attempt = await tryDoor(db, { door: 'password', who, address, at: now })
  if (!(await passwordMatches(own.passwordHash, password))) throw invalidField('password', 'passwordWrong')
  await db.transaction((tx) => succeed(tx, attempt))
  return own
}
