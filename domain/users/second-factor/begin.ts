import { eq } from 'drizzle-orm'
import { user } from '@/db/schema/user'
import type { Context } from '../../command'
import { conflict } from '../../errors'
import { lockOwnAccount, ownAccount } from '../own-account'
import { newTotpSecret, totpAddress } from './totp'
import type { Vault } from './vault'

/**
 * Makes the secret that the actor's authenticator app is to hold; it counts from the first code that it shows.
 * Throws DomainError `conflict` when there is a second factor already.
 */
export async function beginSecondFactor({ db, actor }: Context, vault: Vault) {
  await db.transaction(async (tx) => {
    const own = await lockOwnAccount(tx, actor)
    if (own.totpConfirmedAt) throw conflict('secondFactorThere')
    await tx
      .update(user)
      .set({ totpSecret: vault.seal(newTotpSecret()), totpLastStep: null })
      .where(eq(user.id, own.id))
  })
}

/** The secret that was begun with, as an app reads it and as it is typed; null when none was, or it counts already. */
export async function begunSecondFactor({ db, actor }: Pick<Context, 'db' | 'actor'>, vault: Vault) {
  const own = await ownAccount(db, actor)
  if (own.totpConfirmedAt || !own.totpSecret) return null
  const secret = vault.unseal(own.totpSecret)
  return secret === null ? null : { secret, address: totpAddress(secret, own.email) }
}
