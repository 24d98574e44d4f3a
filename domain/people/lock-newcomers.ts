import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

const key = 7_364_001

/**
 * Whoever looks for people and makes those that are not there locks this first: two who name the same newcomer are
 * then recorded one after the other, and she is one person.
 */
export const lockNewcomers = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(${key})`)
