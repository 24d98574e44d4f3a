import { asc, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { rememberedColumn } from '@/db/schema/participation'
import { type RosterField, rosterFields } from './fields'
import { readScale, type Scale } from './scales'

export type RecalledColumn = {
  headerKey: string
  field: RosterField
  /** Whether it was said of a list of this authority, and not only of another's. */
  isOwn: boolean
  /** Out of what the scores below it were on the last list of this authority; null where that is not known. */
  scale: Scale | null
}

/**
 * What was said about headers of earlier lists, in the order of the headers: of an authority's own lists, else of any
 * list. 0 is no authority. There are as many as there are ways to name a column.
 */
export async function recallColumns(db: Db, authorityId: number): Promise<RecalledColumn[]> {
  const rows = await db
    .select()
    .from(rememberedColumn)
    .where(inArray(rememberedColumn.institutionId, [authorityId, 0]))
    // The word about any list comes first, so that the authority's own replaces it.
    .orderBy(asc(rememberedColumn.institutionId), asc(rememberedColumn.headerKey))
    .limit(10_000)
  const known = new Map<string, RecalledColumn>()
  for (const { institutionId, headerKey, field, scale } of rows) {
    const found = rosterFields.find((one) => one === field)
    if (found)
      known.set(headerKey, {
        headerKey,
        field: found,
        isOwn: institutionId !== 0,
        scale: institutionId === authorityId ? readScale(scale) : null,
      })
  }
  return [...known.values()].sort((a, b) => (a.headerKey < b.headerKey ? -1 : 1))
}
