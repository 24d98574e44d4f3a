import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { fold } from '../names'
import { storable } from '../storable'

const columns = {
  id: institution.id,
  name: institution.name,
  shortName: institution.shortName,
  kind: institution.kind,
  countryCode: institution.countryCode,
}

/**
 * Institutions by name for a field that looks for one as its user types: every word of `q` occurs in the name or
 * the short name; those that begin with it come first.
 */
export async function listInstitutions(
  db: Db,
  { q = '', country, limit = 20 }: { q?: string; country?: string; limit?: number },
) {
  const key = fold(storable(q))
  const name = sql`${institution.nameKey} || ' ' || lower(coalesce(${institution.shortName}, ''))`
  const words = key
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => sql`${name} like '%' || ${word} || '%'`)
  return db
    .select(columns)
    .from(institution)
    .where(and(country ? eq(institution.countryCode, storable(country)) : undefined, ...words))
    .orderBy(
      sql`(${institution.nameKey} like ${key} || '%' or lower(coalesce(${institution.shortName}, '')) = ${key}) desc`,
      asc(institution.nameKey),
      asc(institution.id),
    )
    .limit(Math.min(limit, 100))
}
export type InstitutionChoice = Awaited<ReturnType<typeof listInstitutions>>[number]

/** Institutions by their ids, for the choices that a form was left with. */
export async function institutionsByIds(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .select(columns)
    .from(institution)
    .where(inArray(institution.id, [...ids]))
    .orderBy(asc(institution.nameKey))
}
