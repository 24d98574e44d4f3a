import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { InstitutionKind } from '@/db/enums'
import { institution } from '@/db/schema/institution'
import { country } from '@/db/schema/reference'
import { invalidField } from '../errors'
import { fold } from '../names'

type Named = { name: string; shortName?: string | null; kind: InstitutionKind; countryCode?: string | null }

/**
 * The institution of this name in this country (or in none), whatever the spelling: made when there is none, in
 * the region of its country. An institution that is there keeps its kind.
 * Gives back its id, its name as it stands and whether it is new; throws DomainError `invalid` when the country is not known.
 */
export async function findOrCreateInstitution(tx: Tx, named: Named) {
  const nameKey = fold(named.name)
  const countryCode = named.countryCode ?? null
  if (nameKey === '') throw invalidField('name', 'required')
  const known = await find(tx, nameKey, countryCode)
  if (known) return { ...known, isNew: false }
  const [made] = await tx
    .insert(institution)
    .values({
      name: named.name.replace(/\s+/g, ' ').trim(),
      nameKey,
      shortName: named.shortName ?? null,
      kind: named.kind,
      countryCode,
      regionCode: await regionOf(tx, countryCode),
    })
    .onConflictDoNothing()
    .returning({ id: institution.id, name: institution.name })
  if (made) return { ...made, isNew: true }
  const meanwhile = await find(tx, nameKey, countryCode)
  if (!meanwhile) throw new Error(`the institution ${nameKey} is neither new nor known`)
  return { ...meanwhile, isNew: false }
}

async function find(tx: Tx, nameKey: string, countryCode: string | null) {
  const [row] = await tx
    .select({ id: institution.id, name: institution.name })
    .from(institution)
    .where(
      and(
        eq(institution.nameKey, nameKey),
        countryCode ? eq(institution.countryCode, countryCode) : isNull(institution.countryCode),
      ),
    )
  return row
}

async function regionOf(tx: Tx, countryCode: string | null) {
  if (!countryCode) return null
  const [row] = await tx
    .select({ regionCode: sql<string | null>`${country.regionCode}` })
    .from(country)
    .where(eq(country.code, countryCode))
  if (!row) throw invalidField('countryCode', 'choose')
  return row.regionCode
}
