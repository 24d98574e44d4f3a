import { asc, sql } from 'drizzle-orm'
import type { Client } from '@/db/client'
import type { InstitutionKind } from '@/db/enums'
import { institution } from '@/db/schema/institution'
import { fold } from '@/domain/names'
import { countriesByRegion } from '../reference-data'
import { copyRows } from './copy-rows'

const bodies: [kind: InstitutionKind, name: string][] = [
  ['national_government', 'Ministry of the Interior'],
  ['national_government', 'Directorate of Migration'],
  ['police', 'National Police'],
  ['judiciary', 'Office of the Public Prosecutor'],
  ['refugee_commission', 'Commission for Refugees'],
  ['local_government', 'Association of Municipalities'],
  ['ngo', 'Migrants’ Aid'],
  ['academia', 'National University'],
]

/** Makes the authorities of every country; gives back the ids of all that each country has, governments first. */
export async function makeInstitutions(db: Client): Promise<Map<string, number[]>> {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  const [row] = await db
    .select({ last: sql<number>`coalesce(max(${institution.id}), 0)::int` })
    .from(institution)
  let id = row?.last ?? 0
  const made = Object.entries(countriesByRegion).flatMap(([regionCode, codes]) =>
    codes.split(' ').flatMap((countryCode) =>
      bodies.map(([kind, body]) => {
        const name = `${body} of ${names.of(countryCode)}`
        id += 1
        return { id, name, nameKey: fold(name), kind, countryCode, regionCode }
      }),
    ),
  )
  await copyRows(db, institution, made)
  const rows = await db.select().from(institution).orderBy(asc(institution.id))
  const byCountry = new Map<string, number[]>()
  for (const { id, countryCode } of rows)
    if (countryCode) byCountry.set(countryCode, [...(byCountry.get(countryCode) ?? []), id])
  return byCountry
}
