import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { aim } from '@/db/schema/framework'
import { notFound } from '../errors'
import { aimsOf, type Owner } from './lock'
import { type AimRecord, frameworkOf, programmeFramework } from './queries'

/** One indicator of an Action that the caller has found to be visible, with its aim; throws `not_found`. */
export const findIndicator = async (
  db: Db,
  action: { id: number; reference: string },
  id: number,
  today: string,
) => among(await frameworkOf(db, action, today), id)

/** One indicator of the programme, with its aim; throws `not_found`. */
export const findProgrammeIndicator = async (db: Db, id: number, today: string) =>
  among(await programmeFramework(db, today), id)

function among(aims: readonly AimRecord[], id: number) {
  for (const aim of aims) {
    const indicator = aim.indicators.find((each) => each.id === id)
    if (indicator) return { aim, indicator }
  }
  throw notFound()
}

/** An aim of an Action that the caller has found to be visible, or with null of the programme; throws `not_found`. */
export async function findAim(db: Db, owner: Owner, id: number) {
  const [found] = await db
    .select()
    .from(aim)
    .where(and(eq(aim.id, id), aimsOf(owner)))
  if (!found) throw notFound()
  return found
}
