import { asOf } from '@/db/as-of'
import type { Tx } from '@/db/client'
import { enqueue } from '@/db/queue'
import { edition } from '@/db/schema/edition'
import type { Context } from '../command'
import { invalidField } from '../errors'
import { endOfDay, localDay } from '../time-zone'

export type AskedReport = { kind: string; scope: Readonly<Record<string, string>> }

/**
 * Makes a report, to see that whoever asks may have it, what it is called and by which fields it is asked for. Throws `not_found`, `forbidden`, and
 * `invalid` with the fields of its scope.
 */
export type TryOut = (context: Context, asked: AskedReport) => Promise<{ title: string; fields: string[] }>

/** The moment that a day asks for: its end, or now for today and where there is none. Throws `invalid` for one to come. */
export function momentOf(day: string | undefined, now: Date): Date {
  if (day === undefined) return now
  const today = localDay(now)
  if (day > today) throw invalidField('asOf', 'dateInFuture')
  return day === today ? now : endOfDay(day)
}

/** The same context at an earlier moment. */
export const at = (context: Context, moment: Date): Context =>
  moment.getTime() === context.now.getTime()
    ? context
    : { ...context, db: asOf(context.db, moment), now: moment }

type ToBegin = Pick<
  typeof edition.$inferInsert,
  'reference' | 'version' | 'kind' | 'scope' | 'title' | 'audience' | 'countries' | 'regions' | 'asOf'
> &
  Pick<typeof edition.$inferInsert, 'frozenBy' | 'frozenAt' | 'supersedes' | 'reason'>

/** Writes down that a report is to be frozen as it is at its moment, and the job that makes its documents. */
export async function beginEdition(tx: Tx, given: ToBegin): Promise<number> {
  const [row] = await tx.insert(edition).values(given).returning({ id: edition.id })
  const { id } = row as { id: number }
  await enqueue(tx, 'edition', { editionId: id })
  return id
}
