import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

/**
 * Lets the database look at how its tables are filled, by which it chooses its ways through them. A server does so by
 * itself; the embedded one has nobody who would.
 */
export async function gatherStatistics({ db }: { db: Db }) {
  const [server] = await db.execute(
    sql`select 1 from pg_stat_activity where backend_type = 'autovacuum launcher'`,
  )
  if (!server) await db.execute(sql`analyze`)
}
