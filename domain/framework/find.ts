import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { aim } from '@/db/schema/framework'
import { notFound } from '../errors'
import { frameworkOf } from './queries'

/** One indicator of an Action that the caller has found to be visible, with its aim; throws `not_found`. */
export async function findIndicator(
  db: Db,
  action: { id: number; reference: string },
  id: number,
  today: string,
) {
  for (const aim of await frameworkOf(db, action, today)) {
    const indicator = aim.indicators.find((each) => each.id === id)
    if (indicator) return { aim, indicator }
  }
  throw notFound()
}

/** One objective, outcome or output of an Action that the caller has found to be visible; throws `not_found`. */
export async function findAim(db: Db, actionId: number, id: number) {
  const [found] = await db
    .select()
    .from(aim)
    .where(and(eq(aim.id, id), eq(aim.actionId, actionId)))
  if (!found) throw notFound()
  return found
}
