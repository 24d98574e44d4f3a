import { inArray, sql } from 'drizzle-orm'
import { insertRows, type NewRow, recordset, takeIds } from '@/db/bulk'
import type { Tx } from '@/db/client'
import { event } from '@/db/schema/event'
import { person } from '@/db/schema/person'
import { nameKey, sortedNameKey } from '../names'
import { type Institutions, institutionKey } from './list-institutions'
import type { RosterEntry } from './read-roster'
import type { Somebody } from './resolve-rows'
import { inPieces, type Watch } from './watch'

type Person = NewRow<typeof person>
const fillable = [
  'gender',
  'email',
  'phone',
  'institutionId',
  'unit',
  'position',
  'countryCode',
  'state',
  'dateOfBirth',
] as const

export type Recording = {
  institutions: Institutions
  /** The codes of the countries that the programme knows. */
  countries: ReadonlySet<string>
  actorId: number
  now: Date
  /** What the history of a new person says about where she comes from. */
  activity: { title: string }
  watch?: Watch
}

export type RecordedPeople = {
  /** The person of each, in the same order. */
  ids: number[]
  made: number
  filled: number
}

/** Makes those of the people who are new and fills in what was not known about the others; never changes what was. */
export async function recordPeople(
  tx: Tx,
  people: readonly Somebody[],
  given: Recording,
): Promise<RecordedPeople> {
  const newcomers = people.filter(({ personId }) => personId === null)
  const ids = await takeIds(tx, person, newcomers.length)
  const { now, actorId } = given
  const rows = newcomers.map(({ entry }, at): Person => {
    const { givenNames, familyNames } = entry
    return {
      id: ids[at] as number,
      givenNames,
      familyNames,
      nameKey: nameKey(givenNames, familyNames),
      sortedNameKey: sortedNameKey(givenNames, familyNames),
      ...factsOf(entry, given),
      createdAt: now,
      updatedAt: now,
      // The list was held against everybody when its rows were judged.
      matchedAt: now,
    }
  })
  const { watch } = given
  await inPieces(rows, { watch, step: 'people', before: 0, total: rows.length * 2 }, (piece) =>
    insertRows(tx, person, piece),
  )
  const filled = await fillIn(
    tx,
    people.filter(({ personId }) => personId !== null),
    given,
  )
  const events: NewRow<typeof event>[] = [
    ...rows.map(({ id }) => ({
      at: now,
      actorId,
      entity: 'person' as const,
      entityId: id as number,
      verb: 'add',
      details: { title: given.activity.title },
    })),
    ...filled.map(({ id, changed }) => ({
      at: now,
      actorId,
      entity: 'person' as const,
      entityId: id,
      verb: 'edit',
      details: { changed, title: given.activity.title },
    })),
  ]
  await inPieces(
    events,
    { watch, step: 'people', before: rows.length, total: rows.length + events.length },
    (piece) => insertRows(tx, event, piece),
  )
  let next = 0
  return {
    ids: people.map(({ personId }) => personId ?? (ids[next++] as number)),
    made: rows.length,
    filled: filled.length,
  }
}

function factsOf(entry: RosterEntry, { institutions, countries }: Recording) {
  return {
    gender: entry.gender,
    email: entry.email,
    phone: entry.phone,
    institutionId: institutions.get(institutionKey(entry) ?? '')?.id ?? null,
    unit: entry.unit,
    position: entry.position,
    countryCode: entry.country && countries.has(entry.country) ? entry.country : null,
    state: entry.state,
    dateOfBirth: entry.dateOfBirth,
  } satisfies Partial<Person>
}

async function fillIn(tx: Tx, people: readonly Somebody[], given: Recording) {
  if (people.length === 0) return []
  const wanted = people.map(({ personId }) => personId as number)
  const rows = await tx.select().from(person).where(inArray(person.id, wanted))
  const before = new Map(rows.map((row) => [row.id, row]))
  const filled = people.flatMap(({ personId, entry }) => {
    const known = before.get(personId as number)
    if (!known) return []
    const facts = factsOf(entry, given)
    const changed = fillable.filter((field) =>
      field === 'gender'
        ? known.gender === 'not_said' && facts.gender !== 'not_said'
        : known[field] === null && facts[field] !== null,
    )
    return changed.length > 0 ? [{ id: known.id, changed, facts }] : []
  })
  if (filled.length === 0) return []
  const source = recordset(
    person,
    ['id', ...fillable],
    filled.map(({ id, facts }) => ({ id, ...facts })),
  )
  await tx.execute(sql`update ${person} as p set
    gender = case when p.gender = 'not_said' then r.gender else p.gender end,
    email = coalesce(p.email, r.email), phone = coalesce(p.phone, r.phone),
    institution_id = coalesce(p.institution_id, r.institution_id), unit = coalesce(p.unit, r.unit),
    position = coalesce(p.position, r.position), country_code = coalesce(p.country_code, r.country_code),
    state = coalesce(p.state, r.state), date_of_birth = coalesce(p.date_of_birth, r.date_of_birth),
    version = p.version + 1, updated_at = ${given.now.toISOString()}::timestamptz
    from ${source} where p.id = r.id`)
  return filled
}
