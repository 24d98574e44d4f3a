import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { person } from '@/db/schema/person'
import { candidateKeys, type KnownPerson, type Listed } from './match'

/** Of institutions with so few people all are looked at, so that misspelt surnames are found too. */
const fewPeople = 2000

/**
 * The people on record who could be somebody of a list: those with one of the addresses or names, and those at one
 * of the institutions whose name begins alike (all of them where they are few). Whoever was found to be somebody else
 * is found under all names and addresses that she had, as the one who was kept.
 */
export async function findCandidates(
  db: Db | Tx,
  entries: readonly Listed[],
  institutionIds: readonly number[],
): Promise<KnownPerson[]> {
  const keys = candidateKeys(entries)
  const list = (values: readonly (string | number)[]) => sql`${JSON.stringify(values)}::jsonb`
  const texts = (values: readonly string[]) => sql`(select jsonb_array_elements_text(${list(values)}))`
  const atInstitutions = await peopleAt(db, await withUnits(db, institutionIds), texts(keys.surnames))
  const kept = alias(person, 'kept')
  return db
    .select({
      id: sql<number>`coalesce(${kept.id}, ${person.id})`,
      givenNames: person.givenNames,
      familyNames: person.familyNames,
      gender: person.gender,
      email: person.email,
      phone: person.phone,
      institution: institution.name,
      position: person.position,
      country: person.countryCode,
      dateOfBirth: sql<string | null>`coalesce(${person.dateOfBirth}, ${kept.dateOfBirth})::text`,
    })
    .from(person)
    .leftJoin(institution, eq(institution.id, person.institutionId))
    .leftJoin(kept, eq(kept.id, person.mergedIntoId))
    .where(
      sql`${person.anonymisedAt} is null and ${person.id} in (
        select id from ${person} where ${person.email} in ${texts(keys.emails)}
        union select id from ${person} where ${person.nameKey} in ${texts(keys.nameKeys)}
        union select id from ${person} where ${person.sortedNameKey} in ${texts(keys.sortedNameKeys)}
        ${atInstitutions})`,
    )
    .orderBy(person.id)
}

/** The institutions, and those that are a unit or an office of one by their name, or whose unit one is. */
async function withUnits(db: Db | Tx, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db.execute<{ id: number }>(sql`
    select distinct other.id from ${institution} as own
    join ${institution} as other on other.id = own.id
      or other.country_code is not distinct from own.country_code
        and (starts_with(other.name_key, own.name_key || ' ') or starts_with(own.name_key, other.name_key || ' '))
    where own.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::int)`)
  return rows.map(({ id }) => id)
}

async function peopleAt(db: Db | Tx, institutionIds: readonly number[], surnames: SQL): Promise<SQL> {
  if (institutionIds.length === 0) return sql``
  const at = inArray(person.institutionId, [...institutionIds])
  const some = await db
    .select({ id: person.id })
    .from(person)
    .where(at)
    .limit(fewPeople + 1)
  if (some.length <= fewPeople) return sql`union select id from ${person} where ${at}`
  return sql`union select p.id from ${surnames} as s(surname)
    cross join jsonb_array_elements_text(${JSON.stringify(institutionIds)}::jsonb) as i(id)
    join ${person} p on p.institution_id = i.id::int and p.name_key >= s.surname and p.name_key < s.surname || '!'`
}
