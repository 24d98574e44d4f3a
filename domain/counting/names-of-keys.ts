import { eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import type { Labels } from '@/db/schema/columns'
import { institution } from '@/db/schema/institution'
import { region, thematicArea } from '@/db/schema/reference'
import type { Dimension } from './dimensions'

/** What a record is called: in every language, or as it is written. */
export type RecordName = string | Labels

/**
 * What the records are called by whose keys a figure is grouped; nothing for a dimension whose groups are no records.
 * Takes keys that the reader was given by her own groups or asked for by what she may see.
 */
export async function namesOfKeys(
  db: Db,
  dimension: Dimension,
  keys: readonly string[],
): Promise<ReadonlyMap<string, RecordName>> {
  const asked = [...new Set(keys)]
  if (asked.length === 0) return new Map()
  const ids = asked.map(Number).filter(Number.isSafeInteger)
  switch (dimension) {
    case 'region': {
      const rows = await db.select().from(region).where(inArray(region.code, asked))
      return new Map(rows.map(({ code, labels }) => [code, labels]))
    }
    case 'area':
    case 'theme': {
      const rows = await db.select().from(thematicArea).where(inArray(thematicArea.code, asked))
      return new Map(rows.map(({ code, labels }) => [code, labels]))
    }
    case 'action': {
      const rows = await db
        .select({ reference: action.reference, name: action.name })
        .from(action)
        .where(inArray(action.reference, asked))
      return new Map(rows.map(({ reference, name }) => [reference, name]))
    }
    case 'activity': {
      const rows = await db
        .select({ id: activity.id, number: activity.number, title: activity.title, action: action.name })
        .from(activity)
        .innerJoin(action, eq(action.id, activity.actionId))
        .where(inArray(activity.id, ids))
      return new Map(rows.map((row) => [String(row.id), `${row.action} ${row.number}: ${row.title}`]))
    }
    case 'institution': {
      const rows = await db
        .select({ id: institution.id, name: institution.name })
        .from(institution)
        .where(inArray(institution.id, ids))
      return new Map(rows.map(({ id, name }) => [String(id), name]))
    }
    default:
      return new Map()
  }
}
