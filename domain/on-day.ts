import { lookBack } from '@/db/as-of'
import type { Tx } from '@/db/client'
import { endOfDay, localDay } from './time-zone'

/**
 * What a reading in a transaction finds on record at the end of a day (YYYY-MM-DD) that is over, in the programme's
 * time zone; today's state for no day, today, or one to come.
 */
export const onDay = <Value>(
  tx: Tx,
  now: Date,
  day: string | null | undefined,
  read: (tx: Tx) => Promise<Value>,
): Promise<Value> => (day && day < localDay(now) ? lookBack(tx, endOfDay(day), read) : read(tx))
