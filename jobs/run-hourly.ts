import type { Db } from '@/db/client'

/** What is done once an hour. */
export async function runHourly(_: { db: Db; now: Date }) {}
