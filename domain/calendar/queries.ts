import { asc } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { holiday } from '@/db/schema/reference'

/** All holidays by year, the years and the days in their order. */
export async function holidaysByYear(db: Db) {
  const rows = await db.select().from(holiday).orderBy(asc(holiday.day))
  const years = [...new Set(rows.map(({ day }) => day.slice(0, 4)))]
  return years.map((year) => ({ year, days: rows.filter(({ day }) => day.startsWith(year)) }))
}

export type HolidayYear = Awaited<ReturnType<typeof holidaysByYear>>[number]
