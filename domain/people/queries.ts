import { and, desc, eq, exists, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import {
  type ActivityKind,
  type ActivityStatus,
  type Gender,
  genders,
  institutionKinds,
  type ParticipationRole,
} from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity, deployment } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { country } from '@/db/schema/reference'
import { visibleActivities } from '../activities/visibility'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import {
  containsWords,
  countRows,
  keysetPage,
  type ListQuery,
  type Page,
  readQuery,
  type Sortable,
} from '../paging'
import { visiblePeople } from './visibility'

export type PersonListQuery = ListQuery & {
  country?: string
  institutionKind?: string
  gender?: string
  /** "trainee": with a seat as trainee; "expert": lent to an activity. */
  role?: string
}

/** The orders that the list of people offers. */
export const personSorts = { name: person.nameKey, recent: person.createdAt } satisfies Record<
  string,
  Sortable
>

export type PersonRow = {
  id: number
  givenNames: string
  familyNames: string
  gender: Gender
  institution: string | null
  position: string | null
  countryCode: string | null
  createdAt: Date
  /** Seats as trainee, and activities as an expert, of those that exist for the actor. */
  participations: number
  deployments: number
}

const isTrainee = sql`exists (select 1 from ${participation} where ${participation.personId} = ${person.id} and ${participation.role} = 'trainee')`
const isExpert = sql`exists (select 1 from ${deployment} where ${deployment.personId} = ${person.id})`

/** How many rows lead from a person to an activity that exists for the actor. */
function countFor(actor: Actor, table: typeof participation | typeof deployment, more = sql``) {
  const visible = visibleActivities(actor)
  const seen = visible
    ? sql` and exists (select 1 from ${activity} where ${activity.id} = ${table.activityId} and ${visible})`
    : sql``
  return sql<number>`(select count(*)::int from ${table} where ${table.personId} = ${person.id}${more}${seen})`
}

/** A page of the people who exist for the actor, without those whose names were taken out. */
export async function listPeople(db: Db, actor: Actor, query: PersonListQuery): Promise<Page<PersonRow>> {
  const where = listed(actor, query)
  return keysetPage({
    query,
    id: person.id,
    sorts: personSorts,
    defaultSort: 'name',
    fetch: ({ sortValue, after, orderBy, limit }) =>
      db
        .select({
          id: person.id,
          givenNames: person.givenNames,
          familyNames: person.familyNames,
          gender: person.gender,
          institution: institution.name,
          position: person.position,
          countryCode: person.countryCode,
          createdAt: person.createdAt,
          participations: countFor(actor, participation, sql` and ${participation.role} = 'trainee'`),
          deployments: countFor(actor, deployment),
          sortValue,
        })
        .from(person)
        .leftJoin(institution, eq(institution.id, person.institutionId))
        .where(and(where, after))
        .orderBy(...orderBy)
        .limit(limit),
    count: (limit) => countRows(db, db.select({ id: person.id }).from(person).where(where).limit(limit)),
  })
}

const listed = (actor: Actor, query: PersonListQuery) =>
  and(visiblePeople(actor), isNull(person.anonymisedAt), ...filters(query))

/** How many people the same list has, however many; in a transaction, too. */
export async function countPeople(db: Db | Tx, actor: Actor, query: PersonListQuery): Promise<number> {
  const [counted] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(person)
    .where(listed(actor, query))
  return counted?.count ?? 0
}

function filters(asked: PersonListQuery): (SQL | undefined)[] {
  const query = readQuery(asked)
  const gender = genders.find((known) => known === query.gender)
  const kind = institutionKinds.find((known) => known === query.institutionKind)
  return [
    query.country ? eq(person.countryCode, query.country) : undefined,
    gender ? eq(person.gender, gender) : undefined,
    kind
      ? sql`exists (select 1 from ${institution} where ${institution.id} = ${person.institutionId} and ${institution.kind} = ${kind})`
      : undefined,
    query.role === 'trainee' ? isTrainee : query.role === 'expert' ? isExpert : undefined,
    containsWords(person.search, query.q),
  ]
}

/**
 * The countries that people on record have, among those whom the actor may see, as ISO 3166-1 alpha-2: one look into
 * the index for each country there is, however many people.
 */
export async function countriesOfPeople(db: Db, actor: Actor): Promise<string[]> {
  const rows = await db
    .select({ code: country.code })
    .from(country)
    .where(
      exists(
        db
          .select({ one: sql`1` })
          .from(person)
          .where(and(eq(person.countryCode, country.code), visiblePeople(actor))),
      ),
    )
  return rows.map(({ code }) => code)
}

export type PersonActivity = {
  id: number
  number: string
  title: string
  kind: ActivityKind
  status: ActivityStatus
  startsOn: string | null
  endsOn: string | null
  action: { reference: string; name: string }
}

export type PersonParticipation = PersonActivity & {
  role: ParticipationRole
  institution: string | null
  position: string | null
  /** Days attended. */
  days: number
  /** In percent. */
  scoreBefore: number | null
  scoreAfter: number | null
  /** The most points that they were given out of; null where they were given in percent. */
  scoreBeforeOf: number | null
  scoreAfterOf: number | null
}

const activityColumns = {
  id: activity.id,
  number: activity.number,
  title: activity.title,
  kind: activity.kind,
  status: activity.status,
  startsOn: activity.startsOn,
  endsOn: activity.endsOn,
  action: { reference: action.reference, name: action.name },
}

/** A person with what she took part in, as far as the actor may see it. Throws `not_found`. */
export async function getPerson(db: Db, actor: Actor, id: number) {
  const [found] = await db
    .select({ person, institution: { id: institution.id, name: institution.name, kind: institution.kind } })
    .from(person)
    .leftJoin(institution, eq(institution.id, person.institutionId))
    .where(and(eq(person.id, id), visiblePeople(actor)))
  if (!found) throw notFound()
  const latest = [sql`${activity.startsOn} desc nulls last`, desc(activity.id)]
  const participations: PersonParticipation[] = await db
    .select({
      ...activityColumns,
      role: participation.role,
      institution: institution.name,
      position: participation.position,
      days: sql<number>`(select count(*)::int from ${attendance} where ${attendance.participationId} = ${participation.id})`,
      scoreBefore: participation.scoreBefore,
      scoreAfter: participation.scoreAfter,
      scoreBeforeOf: participation.scoreBeforeOf,
      scoreAfterOf: participation.scoreAfterOf,
    })
    .from(participation)
    .innerJoin(activity, eq(activity.id, participation.activityId))
    .innerJoin(action, eq(action.id, activity.actionId))
    .leftJoin(institution, eq(institution.id, participation.institutionId))
    .where(and(eq(participation.personId, id), visibleActivities(actor)))
    .orderBy(...latest)
  const deployments: (PersonActivity & {
    institution: string | null
    daysPlanned: number | null
    daysWorked: number | null
  })[] = await db
    .select({
      ...activityColumns,
      institution: institution.name,
      daysPlanned: deployment.daysPlanned,
      daysWorked: deployment.daysWorked,
    })
    .from(deployment)
    .innerJoin(activity, eq(activity.id, deployment.activityId))
    .innerJoin(action, eq(action.id, activity.actionId))
    .leftJoin(institution, eq(institution.id, deployment.institutionId))
    .where(and(eq(deployment.personId, id), visibleActivities(actor)))
    .orderBy(...latest)
  return { ...found.person, institution: found.institution, participations, deployments }
}
export type PersonRecord = Awaited<ReturnType<typeof getPerson>>
