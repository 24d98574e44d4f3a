import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { registration } from '@/db/schema/registration'
import { conflict } from '../errors'

/** Writes down how a registration was decided, once; throws `conflict` when somebody else was faster. */
export async function decideRegistration(
  tx: Tx,
  id: number,
  to: { status: 'accepted' | 'refused' } & Partial<typeof registration.$inferInsert>,
) {
  const decided = await tx
    .update(registration)
    .set(to)
    .where(and(eq(registration.id, id), eq(registration.status, 'waiting')))
    .returning({ id: registration.id })
  if (decided.length === 0) throw conflict()
}
