import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { AccountChange } from '@/db/enums'
import { user } from '@/db/schema/user'
import { writeLetter } from '../letters/write-letter'

/** Tells a user that the way into her account has changed: whoever did not do it finds out. */
export async function tellAccountChanged(tx: Tx, userId: number, change: AccountChange, now: Date) {
  const [account] = await tx
    .select({ name: user.name, address: user.email, locale: user.locale })
    .from(user)
    .where(eq(user.id, userId))
  if (!account) return
  const { name, address, locale } = account
  await writeLetter(tx, {
    kind: 'account_changed',
    to: { userId, address, locale },
    params: { name, change, at: now.toISOString(), path: '/account' },
    at: now,
  })
}
