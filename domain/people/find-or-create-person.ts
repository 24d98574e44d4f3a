import { and, eq, isNull, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { person } from '@/db/schema/person'
import { nameKey, sortedNameKey } from '../names'

export type NamedPerson = {
  givenNames: string
  familyNames: string
  email?: string | null
  institutionId?: number | null
  countryCode?: string | null
}

/**
 * The person with this e-mail address, or with this name at this institution, whatever the accents and the case:
 * made when there is none. Gives back the id, the name as it stands and whether the person is new.
 */
export async function findOrCreatePerson(tx: Tx, named: NamedPerson, now: Date) {
  const key = nameKey(named.givenNames, named.familyNames)
  const email = named.email ?? null
  const sameName = and(
    eq(person.nameKey, key),
    named.institutionId ? eq(person.institutionId, named.institutionId) : isNull(person.institutionId),
  )
  const [known] = await tx
    .select({ id: person.id, givenNames: person.givenNames, familyNames: person.familyNames })
    .from(person)
    .where(email ? or(and(eq(person.email, email), eq(person.nameKey, key)), sameName) : sameName)
    .limit(1)
  if (known) return { id: known.id, name: `${known.givenNames} ${known.familyNames}`, isNew: false }
  const [made] = await tx
    .insert(person)
    .values({
      givenNames: named.givenNames,
      familyNames: named.familyNames,
      nameKey: key,
      sortedNameKey: sortedNameKey(named.givenNames, named.familyNames),
      email,
      institutionId: named.institutionId ?? null,
      countryCode: named.countryCode ?? null,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: person.id })
  const { id } = made as { id: number }
  return { id, name: `${named.givenNames} ${named.familyNames}`, isNew: true }
}
