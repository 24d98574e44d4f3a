import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
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
 * made when there is none. One that was found to be somebody else is that one. Gives back the id, the name as it stands and whether the person is new.
 */
export async function findOrCreatePerson(tx: Tx, named: NamedPerson, now: Date) {
  const key = nameKey(named.givenNames, named.familyNames)
  const email = named.email ?? null
  const sameName = and(
    eq(person.nameKey, key),
    named.institutionId ? eq(person.institutionId, named.institutionId) : isNull(person.institutionId),
  )
  const kept = alias(person, 'kept')
  const [known] = await tx
    .select({
      id: sql<number>`coalesce(${kept.id}, ${person.id})`,
      givenNames: sql<string>`coalesce(${kept.givenNames}, ${person.givenNames})`,
      familyNames: sql<string>`coalesce(${kept.familyNames}, ${person.familyNames})`,
    })
    .from(person)
    .leftJoin(kept, eq(kept.id, person.mergedIntoId))
    .where(
      and(
        isNull(person.anonymisedAt),
        email ? or(and(eq(person.email, email), eq(person.nameKey, key)), sameName) : sameName,
      ),
    )
    .orderBy(person.id)
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
