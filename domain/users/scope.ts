import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Role } from '@/db/enums'
import { institution } from '@/db/schema/institution'
import { person } from '@/db/schema/person'
import { country, region } from '@/db/schema/reference'
import { userCountry, userRegion } from '@/db/schema/user'
import { demandThere } from '../demand-there'
import type { AccountInput } from './inputs'

/** What each role is given (brief, "Roles"); anything else that was sent with it is not kept. */
const takes: Record<Role, readonly ('regions' | 'countries' | 'institutionId' | 'personId')[]> = {
  administrator: [],
  coordinator: ['regions'],
  officer: ['regions'],
  me_officer: [],
  observer: ['countries'],
  focal_point: ['institutionId'],
  expert: ['personId'],
}

export type Scope = {
  regions: string[]
  countries: string[]
  institutionId: number | null
  personId: number | null
}

/** The part of what was sent that the role takes, in a settled order. */
export function scopeOf(
  given: Pick<AccountInput, 'role' | 'regions' | 'countries' | 'institutionId' | 'personId'>,
): Scope {
  const taken = takes[given.role]
  return {
    regions: taken.includes('regions') ? [...new Set(given.regions)].sort() : [],
    countries: taken.includes('countries') ? [...new Set(given.countries)].sort() : [],
    institutionId: taken.includes('institutionId') ? (given.institutionId ?? null) : null,
    personId: taken.includes('personId') ? (given.personId ?? null) : null,
  }
}

/** Throws DomainError `invalid` where a record that is named is not there. */
export async function demandScopeThere(tx: Tx, scope: Scope) {
  await demandThere(tx, region.code, scope.regions, 'regions')
  await demandThere(tx, country.code, scope.countries, 'countries')
  await demandThere(tx, institution.id, [scope.institutionId], 'institutionId')
  await demandThere(tx, person.id, [scope.personId], 'personId')
}

/** Writes the regions and countries of a user, in place of those that there were. */
export async function keepScope(tx: Tx, userId: number, { regions, countries }: Scope) {
  await tx.delete(userRegion).where(eq(userRegion.userId, userId))
  await tx.delete(userCountry).where(eq(userCountry.userId, userId))
  if (regions.length > 0)
    await tx.insert(userRegion).values(regions.map((regionCode) => ({ userId, regionCode })))
  if (countries.length > 0)
    await tx.insert(userCountry).values(countries.map((countryCode) => ({ userId, countryCode })))
}

/** The regions and countries that a user has, in the same order. */
export async function readScope(tx: Tx, userId: number) {
  const regions = await tx.select().from(userRegion).where(eq(userRegion.userId, userId))
  const countries = await tx.select().from(userCountry).where(eq(userCountry.userId, userId))
  return {
    regions: regions.map(({ regionCode }) => regionCode).sort(),
    countries: countries.map(({ countryCode }) => countryCode).sort(),
  }
}
