import type { Db } from '@/db/client'
import { foldCounts as fold } from '@/db/schema/counts'

/** Puts together what was added to the counts since the last time, so that adding it up stays quick. */
export async function foldCounts({ db }: { db: Db }) {
  await db.execute(fold)
}
