import { sql } from 'drizzle-orm'
import type { Db } from '../client'

/**
 * How a database stands to the demo programme: `empty`; `half`, when loading it did not come to its end; `loaded`;
 * or `own`, when it holds another programme.
 */
export async function demoState(db: Db): Promise<'empty' | 'half' | 'loaded' | 'own'> {
  const [row] = await db.execute<{ demo: boolean; loaded: boolean }>(
    sql`select demo, demo_loaded_at is not null as loaded from programme`,
  )
  if (!row) return 'empty'
  return !row.demo ? 'own' : row.loaded ? 'loaded' : 'half'
}

/** Empties every table of Minga, to load the demo programme again; its migrations stay. */
export async function wipe(db: Db) {
  const tables = await db.execute<{ name: string }>(
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  )
  await db.execute(sql.raw(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity cascade`))
}
