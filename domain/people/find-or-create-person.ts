import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { person } from '@/db/schema/person'
import { nameKey, sortedNameKey } from '../names'
import { matchOne, oneEntry } from '../rosters/match-one'
import { notePairs } from './note-pairs'

export type NamedPerson = {
  givenNames: string
  familyNames: string
  email?: string | null
  institutionId?: number | null
  countryCode?: string | null
}

/**
 * The person on record whom a name stands for, by the same likeness and thresholds as the people of a list: who is
 * certainly the same is taken, anybody else is made, and those who are alike wait in the queue with her. One that was
 * found to be somebody else is that one. Call it under {@link lockNewcomers}. Gives back the id, the name as it stands
 * and whether the person is new.
 */
export async function findOrCreatePerson(tx: Tx, named: NamedPerson, now: Date) {
  const { givenNames, familyNames } = named
  const institutionId = named.institutionId ?? null
  const [workplace] = institutionId
    ? await tx.select({ name: institution.name }).from(institution).where(eq(institution.id, institutionId))
    : []
  const entry = oneEntry({
    givenNames,
    familyNames,
    institution: workplace?.name ?? null,
    country: named.countryCode ?? null,
    email: named.email ?? null,
  })
  const { match } = await matchOne(tx, entry, institutionId)
  if (match?.kind === 'known') {
    const [known] = await tx
      .select({ id: person.id, givenNames: person.givenNames, familyNames: person.familyNames })
      .from(person)
      .where(eq(person.id, match.personId))
    if (known) return { id: known.id, name: `${known.givenNames} ${known.familyNames}`, isNew: false }
  }
  const [made] = await tx
    .insert(person)
    .values({
      givenNames,
      familyNames,
      nameKey: nameKey(givenNames, familyNames),
      sortedNameKey: sortedNameKey(givenNames, familyNames),
      email: named.email ?? null,
      institutionId,
      countryCode: named.countryCode ?? null,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: person.id })
  const { id } = made as { id: number }
  await notePairs(tx, [id], now)
  // Held against everybody she may have turned out to be somebody on record after all.
  const [stands] = await tx
    .select({ id: sql<number>`coalesce(${person.mergedIntoId}, ${person.id})` })
    .from(person)
    .where(eq(person.id, id))
  return { id: stands?.id ?? id, name: `${givenNames} ${familyNames}`, isNew: true }
}
