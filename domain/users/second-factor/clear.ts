import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { recoveryCode, user } from '@/db/schema/user'

/** Takes the second factor of a user away, with its recovery codes. */
export async function clearSecondFactor(tx: Tx, userId: number) {
  await tx
    .update(user)
    .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    .where(eq(user.id, userId))
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId))
}
