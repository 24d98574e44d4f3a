import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import type { Db } from '@/db/client'

type Statement = { text: string; values: unknown[] }

/**
 * The floor of a reading: the statements that it sends, sent again as they are, without building them and without
 * making anything of the answers. Gives back both to be timed, over one connection each.
 */
export async function bareOf(url: string, read: (db: Db) => Promise<unknown>) {
  const statements: Statement[] = []
  let listening = true
  const client = postgres(url, { max: 1, onnotice: () => {}, connection: { TimeZone: 'UTC' } })
  const logger = {
    logQuery(text: string, values: unknown[]) {
      if (listening) statements.push({ text, values })
    },
  }
  const db = drizzle(client, { casing: 'snake_case', logger })
  await read(db)
  listening = false
  return {
    statements: statements.length,
    query: () => read(db),
    async bare() {
      for (const { text, values } of statements) await client.unsafe(text, values as never[]).values()
    },
    close: () => client.end({ timeout: 5 }),
  }
}
