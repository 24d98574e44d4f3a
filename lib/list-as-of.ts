import 'server-only'
import { notFound } from 'next/navigation'
import { db } from '@/db/client'
import { type Actor, isStaff } from '@/domain/actor'
import { DomainError } from '@/domain/errors'
import { asOfDay, readDay } from '@/reports/asked'

/** The day whose state a list shows, null for today; or why the day that was asked for can't be. */
export type AsOf = { day: string | null; trouble?: 'invalidDate' | 'dateInFuture' }

/**
 * The records that a list is of: those of today, or as they were at the end of the day that its address asks for
 * (`?asOf=2017-12-31`). Earlier states are for the team; for others there is no such page.
 */
export function recordsAsOf(actor: Actor, params: Record<string, string | undefined>) {
  const context = { db: db(), actor, now: new Date() }
  if (!isStaff(actor)) {
    if (params.asOf) notFound()
    return { records: context.db, asOf: undefined }
  }
  try {
    const day = readDay(params.asOf)
    const { db: records } = asOfDay(context, day)
    return { records, asOf: { day: records === context.db ? null : day } satisfies AsOf }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { records: context.db, asOf: { day: null, trouble: error.fieldErrors.asOf } as AsOf }
  }
}
