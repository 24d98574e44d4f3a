import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { user } from '@/db/schema/user'
import { endSessions } from './end-sessions'
import { dropLinks } from './links'

/** Closes an account with everything that opens it; `replacedById` is the focal point who takes over. */
export async function closeAccount(tx: Tx, userId: number, now: Date, replacedById: number | null = null) {
  await tx.update(user).set({ active: false, replacedById }).where(eq(user.id, userId))
  await endSessions(tx, userId, now)
  await dropLinks(tx, userId, now)
}
