import { sql } from 'drizzle-orm'
import type { Db } from '../client'

/** How many other connections of Minga work with a server's database; the embedded one is asked by its lock. */
export async function connectedOthers(db: Db): Promise<number> {
  const [others] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name like 'minga%'`)
  return others?.count ?? 0
}
