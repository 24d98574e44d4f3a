import { sql } from 'drizzle-orm'
import { insertRows, type NewRow, takeIds } from '@/db/bulk'
import type { Db, Tx } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { country } from '@/db/schema/reference'
import { fold } from '../names'
import { guessInstitutionKind } from './institution-kinds'
import type { RosterEntry } from './read-roster'

type Named = Pick<RosterEntry, 'institution' | 'institutionKind' | 'country'>
export type KnownInstitution = { id: number; name: string }
/** By {@link institutionKey}. */
export type Institutions = ReadonlyMap<string, KnownInstitution>

/** What an institution of a list is found by: its name in its country, whatever the spelling. */
export const institutionKey = ({ institution, country }: Named) =>
  institution && fold(institution) ? `${country ?? ''} ${fold(institution)}` : null

/**
 * The institutions of a list that are on record: by name in the row's country, else by name without a country (an
 * international body), else by the short name in the country.
 */
export async function findInstitutions(db: Db | Tx, entries: readonly Named[]): Promise<Institutions> {
  const wanted = new Map<string, { key: string; name: string; country: string | null }>()
  for (const entry of entries) {
    const key = institutionKey(entry)
    if (key) wanted.set(key, { key, name: fold(entry.institution as string), country: entry.country })
  }
  if (wanted.size === 0) return new Map()
  const rows = await db.execute<{ key: string; id: number; name: string }>(sql`
    select distinct on (w.key) w.key, i.id, i.name
    from jsonb_to_recordset(${JSON.stringify([...wanted.values()])}::jsonb) as w(key text, name text, country text)
    join ${institution} i on i.name_key = w.name and (i.country_code = w.country or i.country_code is null)
      or lower(i.short_name) = w.name and i.country_code is not distinct from w.country
    order by w.key, (i.name_key = w.name) desc, i.country_code nulls last, i.id`)
  return new Map(rows.map(({ key, id, name }) => [key, { id, name }]))
}

/** The same, with those that are not on record made. Gives back how many are new, too. */
export async function findOrCreateInstitutions(tx: Tx, entries: readonly Named[]) {
  const known = new Map(await findInstitutions(tx, entries))
  const missing = new Map<string, Named>()
  for (const entry of entries) {
    const key = institutionKey(entry)
    const before = key ? missing.get(key) : undefined
    if (key && !known.has(key) && !before?.institutionKind) missing.set(key, { ...before, ...entry })
  }
  if (missing.size === 0) return { institutions: known as Institutions, made: 0 }
  const countries = await tx.select({ code: country.code, regionCode: country.regionCode }).from(country)
  const regions = new Map(countries.map(({ code, regionCode }) => [code, regionCode]))
  const ids = await takeIds(tx, institution, missing.size)
  const rows = [...missing.values()].map((entry, at): NewRow<typeof institution> => {
    const name = entry.institution as string
    return {
      id: ids[at] as number,
      name,
      nameKey: fold(name),
      kind: entry.institutionKind ?? guessInstitutionKind(name) ?? 'national_government',
      countryCode: entry.country,
      regionCode: regions.get(entry.country ?? '') ?? null,
    }
  })
  await insertRows(tx, institution, rows, { skipExisting: true })
  return { institutions: await findInstitutions(tx, entries), made: rows.length }
}
