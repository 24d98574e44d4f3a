import { asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { Locale } from '@/db/enums'
import {
  counter,
  country,
  holiday,
  programme,
  region,
  screeningQuestion,
  thematicArea,
} from '@/db/schema/reference'

/** The regions of the programme in the reader's language. */
export async function listRegions(db: Db, locale: Locale) {
  const rows = await db.select().from(region).orderBy(asc(region.position))
  return rows.map((row) => ({ code: row.code, label: row.labels[locale] }))
}

/** The thematic areas in use, in the reader's language; horizontal themes carry the id of their parent. */
export async function listAreas(db: Db, locale: Locale) {
  const rows = await db
    .select()
    .from(thematicArea)
    .where(eq(thematicArea.active, true))
    .orderBy(asc(thematicArea.position))
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    parentId: row.parentId,
    label: row.labels[locale],
  }))
}

/** The countries that the programme knows, with the region of each. */
export async function listCountries(db: Db) {
  return db.select().from(country).orderBy(asc(country.code))
}

/** The questions of the screening checklist in use, in the reader's language. */
export async function listScreeningQuestions(db: Db, locale: Locale) {
  const rows = await db
    .select()
    .from(screeningQuestion)
    .where(eq(screeningQuestion.active, true))
    .orderBy(asc(screeningQuestion.position))
  return rows.map((row) => ({ code: row.code, label: row.labels[locale] }))
}

/** The programme with its settings and its holidays (YYYY-MM-DD); throws when the database holds none. */
export async function theProgramme(db: Db) {
  const [row] = await db
    .select({
      ...getTableColumns(programme),
      holidays: sql<
        string[]
      >`coalesce((select array_agg(${holiday.day}::text order by ${holiday.day}) from ${holiday}), '{}')`,
    })
    .from(programme)
    .where(eq(programme.id, 1))
  if (!row) throw new Error('The programme has not been set up: run the seed or create an administrator.')
  const { holidays, settings, ...rest } = row
  return { ...rest, settings: { ...settings, holidays } }
}

/**
 * The next reference of the gapless series of a day's (YYYY-MM-DD) year, such as REQ-2026-0001. The row of the series stays locked until
 * the transaction ends, so a number that is given and rolled back is given again.
 */
export async function nextReference(tx: Tx, prefix: 'REQ' | 'ACT' | 'RES' | 'MTG' | 'EDN', day: string) {
  const series = `${prefix}-${day.slice(0, 4)}`
  const [row] = await tx
    .insert(counter)
    .values({ series, last: 1 })
    .onConflictDoUpdate({ target: counter.series, set: { last: sql`${counter.last} + 1` } })
    .returning({ last: counter.last })
  if (!row) throw new Error(`no number was given for ${series}`)
  return `${series}-${String(row.last).padStart(4, '0')}`
}
