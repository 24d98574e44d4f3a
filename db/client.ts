import type { ExtractTablesWithRelations } from 'drizzle-orm'
import type { PgDatabase, PgTransaction } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

type Schema = Record<string, never>

/** A database to read and write with: a client's, or a transaction of it. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Schema>
/** A transaction; what it did is undone when its function throws. */
export type Tx = PgTransaction<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>

/**
 * Opens a client of `url` (connections are made when needed, `max` at most); its `$client` is postgres.js itself,
 * for COPY. The embedded database is one session that serves one connection at a time, so a few are enough there.
 */
export function connect(url: string, { max = 10 }: { max?: number } = {}) {
  const client = postgres(url, {
    max,
    // Notices ("relation already exists, skipping") say nothing to whoever runs Minga.
    onnotice: () => {},
    connection: {
      application_name: 'minga',
      TimeZone: 'UTC',
      // Compiling a query of ours takes longer than ever running it.
      jit: 'off',
      // Nor do they take as long as starting others to help with them.
      max_parallel_workers_per_gather: '0',
      // A connection that died in the middle of a transaction lets go of its locks after a minute.
      idle_in_transaction_session_timeout: 60_000,
    },
  })
  return drizzle(client, { casing: 'snake_case' })
}

export type Client = ReturnType<typeof connect>

// One for the process: hot reload would open a new pool with every change.
const shared = globalThis as typeof globalThis & { mingaClient?: Client }

/** The client of DATABASE_URL, opened when first asked for. Throws when DATABASE_URL is not set. */
export function db(): Client {
  shared.mingaClient ??= open()
  return shared.mingaClient
}

function open() {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: start Minga with npm start or npm run dev')
  return connect(url, { max: Number(process.env.MINGA_DB_POOL) || undefined })
}
