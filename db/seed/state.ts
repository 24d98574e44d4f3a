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

/** Empties every table of Minga and its history, to load the demo programme again; its migrations stay. */
export async function wipe(db: Db) {
  const tables = await db.execute<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'history')`,
  )
  const names = tables.map(({ name }) => name).join(', ')
  await db.transaction(async (tx) => {
    // What is frozen lets itself be emptied by nobody else.
    await tx.execute(sql`set local minga.restoring = 'on'`)
    await tx.execute(sql.raw(`truncate ${names} restart identity cascade`))
  })
}
