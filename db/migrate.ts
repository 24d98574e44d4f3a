import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Db, Tx } from './client'

/** Any number will do that nothing else on the server locks. */
const LOCK = 7_464_642

/** Every command of Minga runs in the project's root. */
const folder = () => `${process.cwd()}/db/migrations`

/** The database has been migrated by a later Minga than this one. */
export class NewerDatabaseError extends Error {
  constructor() {
    super('This database was migrated by a later version of Minga. Start that version, or restore a backup.')
    this.name = 'NewerDatabaseError'
  }
}

/**
 * Applies the migrations that the database does not have, in one transaction: all of them or none, once, however
 * many processes ask at the same time. Gives back how many it applied. Throws NewerDatabaseError.
 */
export async function migrate(db: Db): Promise<number> {
  return db.transaction((tx) => migrateIn(tx))
}

/**
 * The same in the caller's transaction: up to the migration of a moment, which must be one of `knownMigrations`, or all.
 * `from` is where the migrations are; those of this version where it is not said.
 */
export async function migrateIn(tx: Tx, { upTo, from }: { upTo?: number; from?: string } = {}) {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
  await tx.execute(sql`create schema if not exists drizzle`)
  await tx.execute(
    sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
  )
  const pending = (await notApplied(tx, from)).filter(
    ({ folderMillis }) => folderMillis <= (upTo ?? Infinity),
  )
  for (const migration of pending) {
    for (const statement of migration.sql) await tx.execute(sql.raw(statement))
    await tx.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${migration.hash}, ${migration.folderMillis})`,
    )
  }
  return pending.length
}

/** Whether the database has all migrations of this version. Throws when it can't be reached. */
export const isMigrated = async (db: Db): Promise<boolean> => (await notApplied(db)).length === 0

/** The migrations of this version by the moments in which they were made, in order. */
export const knownMigrations = (from = folder()) =>
  readMigrationFiles({ migrationsFolder: from }).map(({ folderMillis }) => folderMillis)

/** The migrations that a database has, in order; none where Minga was never started on it. */
export async function appliedMigrations(db: Db | Tx): Promise<number[]> {
  const [row] = await db.execute<{ there: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  )
  if (row?.there !== true) return []
  const rows = await db.execute<{ at: string }>(
    sql`select created_at::text as at from drizzle.__drizzle_migrations order by created_at`,
  )
  return rows.map(({ at }) => Number(at))
}

async function notApplied(db: Db | Tx, from = folder()) {
  const known = readMigrationFiles({ migrationsFolder: from })
  const applied = new Set(await appliedMigrations(db))
  const ours = new Set(known.map((migration) => migration.folderMillis))
  if ([...applied].some((at) => !ours.has(at))) throw new NewerDatabaseError()
  return known.filter((migration) => !applied.has(migration.folderMillis))
}
