import { and, asc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { roles } from '@/db/enums'
import { institution } from '@/db/schema/institution'
import { person } from '@/db/schema/person'
import { session, user, userCountry, userRegion } from '@/db/schema/user'
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
import { userStatus } from './status'
import { type UserStatus, userStatuses } from './statuses'
import { isLastAdministrator, subjectColumns, visibleUsers } from './visibility'

export type UserListQuery = ListQuery & { role?: string; status?: string }

/** The orders that the list of accounts offers. */
export const userSorts = { name: user.name, recent: user.createdAt } satisfies Record<string, Sortable>

const lastSignIn =
  sql`(select max(${session.createdAt}) from ${session} where ${session.userId} = ${user.id})`.mapWith(
    session.createdAt,
  )
const regionsOf = sql<string[]>`coalesce((select array_agg(${userRegion.regionCode} order by 1)
  from ${userRegion} where ${userRegion.userId} = ${user.id}), '{}')`
const countriesOf = sql<string[]>`coalesce((select array_agg(${userCountry.countryCode}::text order by 1)
  from ${userCountry} where ${userCountry.userId} = ${user.id}), '{}')`

const columns = {
  id: user.id,
  name: user.name,
  email: user.email,
  role: user.role,
  status: userStatus,
  institution: institution.name,
  regions: regionsOf,
  countries: countriesOf,
  lastSignIn: sql`${lastSignIn}`.mapWith(session.createdAt) as SQL<Date | null>,
}
export type UserRow = {
  id: number
  name: string
  email: string
  role: (typeof roles)[number]
  status: UserStatus
  institution: string | null
  regions: string[]
  countries: string[]
  lastSignIn: Date | null
}

/** A page of the accounts that exist for the actor. */
export async function listUsers(db: Db, actor: Actor, asked: UserListQuery): Promise<Page<UserRow>> {
  const query = readQuery(asked)
  const role = roles.find((known) => known === query.role)
  const status = userStatuses.find((known) => known === query.status)
  const where = and(
    visibleUsers(actor),
    role ? eq(user.role, role) : undefined,
    status ? eq(userStatus, status) : undefined,
    containsWords(sql`search_text(' ' || ${user.name} || ' ' || ${user.email})`, query.q),
  )
  return keysetPage({
    query,
    id: user.id,
    sorts: userSorts,
    defaultSort: 'name',
    fetch: ({ sortValue, after, orderBy, limit }) =>
      db
        .select({ ...columns, sortValue })
        .from(user)
        .leftJoin(institution, eq(institution.id, user.institutionId))
        .where(and(where, after))
        .orderBy(...orderBy)
        .limit(limit),
    count: (limit) => countRows(db, db.select({ id: user.id }).from(user).where(where).limit(limit)),
  })
}

/** One account with what its page says and what its rules look at. Throws `not_found`. */
export async function getUser(db: Db, actor: Actor, id: number) {
  const [found] = await db
    .select({
      ...columns,
      ...subjectColumns,
      locale: user.locale,
      function: user.function,
      phone: user.phone,
      institutionId: user.institutionId,
      personId: user.personId,
      person: sql<string | null>`${person.givenNames} || ' ' || ${person.familyNames}`,
      replacedById: user.replacedById,
      createdAt: user.createdAt,
      version: user.version,
    })
    .from(user)
    .leftJoin(institution, eq(institution.id, user.institutionId))
    .leftJoin(person, eq(person.id, user.personId))
    .where(and(eq(user.id, id), visibleUsers(actor)))
  if (!found) throw notFound()
  const successor = found.replacedById === null ? null : await nameOf(db, found.replacedById)
  const lastAdministrator = await isLastAdministrator(db, { ...found, lastAdministrator: false })
  return { ...found, successor, lastAdministrator }
}
export type UserRecord = Awaited<ReturnType<typeof getUser>>

async function nameOf(db: Db, id: number) {
  const [found] = await db.select({ name: user.name }).from(user).where(eq(user.id, id))
  return found?.name ?? null
}

/** The other focal points of the same authority who may take somebody's place, by name. */
export async function colleaguesOf(db: Db, actor: Actor, { id, institutionId }: UserRecord) {
  if (institutionId === null) return []
  return db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(
      and(
        visibleUsers(actor),
        eq(user.institutionId, institutionId),
        eq(user.role, 'focal_point'),
        ne(user.id, id),
        inArray(userStatus, ['invited', 'active']),
      ),
    )
    .orderBy(asc(user.name))
}
