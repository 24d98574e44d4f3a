import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { batch } from '@/db/schema/batch'
import type { Actor } from '../actor'
import { notFound } from '../errors'

/** An archive that the actor asked for; throws `not_found`, also for that of another administrator. */
export async function ownArchive(tx: Tx, actor: Actor, id: string) {
  const [found] = await tx
    .select()
    .from(batch)
    .where(and(eq(batch.id, id), eq(batch.kind, 'archive'), eq(batch.askedBy, actor.id)))
    .for('update')
  if (!found) throw notFound()
  return found
}
