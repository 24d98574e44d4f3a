import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { webhook } from '@/db/schema/webhook'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { keepsWebhooks } from './policy'

/** Throws `not_found` for whoever is told of no webhook. */
export function refuseOthers(actor: Pick<Actor, 'role'>) {
  if (!keepsWebhooks(actor)) throw notFound()
}

/** Finds a webhook and locks it, but for what is owed to it meanwhile; throws `not_found`. */
export async function lockWebhook(tx: Tx, { id }: { id: number }, actor: Actor) {
  refuseOthers(actor)
  const [row] = await tx.select().from(webhook).where(eq(webhook.id, id)).for('no key update')
  if (!row) throw notFound()
  return row
}
