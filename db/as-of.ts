import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'
import type { Client, Db, Tx } from './client'

/** Dates what a transaction changes: what it writes is on record from this moment on. */
export const date = (tx: Tx, now: Date) =>
  tx.execute(sql`select set_config('minga.now', ${now.toISOString()}, true)`)

/**
 * Reads in a transaction what was on record at a moment in the past, as `asOf` does, where a second connection would
 * have to wait for the first; afterwards the transaction is in the present again.
 */
export async function lookBack<Value>(
  tx: Tx,
  moment: Date,
  read: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const [before] = await tx.execute<{ path: string }>(sql`select current_setting('search_path') as path`)
  await tx.execute(
    sql`select set_config('search_path', 'as_of, public', true), set_config('minga.as_of', ${moment.toISOString()}, true)`,
  )
  const value = await read(tx)
  await tx.execute(sql`select set_config('search_path', ${before?.path ?? 'public'}, true)`)
  return value
}

const clientsOfThePast = new WeakSet<object>()

/** Whether a database shows an earlier moment: what it reads outside of a transaction of ours is in one of its own. */
export const isPast = (db: Db) => clientsOfThePast.has((db as Client).$client)

/**
 * A database that shows every versioned table as it was at a moment in the past, for the same queries: what Minga had
 * on record then, seen with the rights of today. It can only be read; `db` is a client, not a transaction.
 */
export function asOf(db: Db, moment: Date): Db {
  const client = (db as Client).$client
  const look = (tx: Sql) =>
    tx`select set_config('search_path', 'as_of, public', true), set_config('minga.as_of', ${moment.toISOString()}, true)`
  const then = new Proxy(client, {
    get(target, name) {
      if (name === 'unsafe')
        return (query: string, params: never[], options: object) => one(query, params, options)
      if (name === 'begin')
        return (...given: unknown[]) => {
          const run = given.at(-1) as (tx: Sql) => unknown
          return target.begin('read only', async (tx) => {
            await look(tx as unknown as Sql)
            return run(tx as unknown as Sql)
          })
        }
      return Reflect.get(target, name)
    },
  })

  /** A statement in a transaction of its own; awaited as rows, or as rows of values. */
  function one(query: string, params: never[], options: object) {
    const run = (asValues: boolean) =>
      client.begin('read only', (tx) => {
        const rows = tx.unsafe(query, params, options)
        return [look(tx as unknown as Sql), asValues ? rows.values() : rows]
      })
    let started: Promise<unknown> | undefined
    const rows = (asValues = false) => {
      started ??= run(asValues).then((answers) => (answers as unknown[])[1])
      return started
    }
    return {
      values: () => rows(true),
      // biome-ignore lint/suspicious/noThenProperty: drizzle awaits what postgres.js gives, which is thenable
      then: (...handlers: Parameters<Promise<unknown>['then']>) => rows().then(...handlers),
      catch: (handler: (error: unknown) => unknown) => rows().catch(handler),
      finally: (handler: () => void) => rows().finally(handler),
    }
  }
  clientsOfThePast.add(then)
  return drizzle(then, { casing: 'snake_case' })
}
