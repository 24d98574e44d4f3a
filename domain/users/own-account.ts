import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { user } from '@/db/schema/user'
import { notFound } from '../errors'

/** The actor's own row, for what everybody does with the own account. */
export async function ownAccount(db: Db, actor: { id: number }) {
  const [own] = await db.select().from(user).where(eq(user.id, actor.id))
  if (!own) throw notFound()
  return own
}

/** The same inside of a transaction, locked. */
export async function lockOwnAccount(db: Db, actor: { id: number }) {
  const [own] = await db.select().from(user).where(eq(user.id, actor.id)).for('update')
  if (!own) throw notFound()
  return own
}
