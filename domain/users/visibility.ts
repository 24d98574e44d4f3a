import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { country } from '@/db/schema/reference'
import { user, userIdentity } from '@/db/schema/user'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import type { UserSubject } from './policy'
import { userStatus } from './status'

/** The region of the authority that a focal point signs in for; null for everybody else. */
export const regionOfUser = sql<
  string | null
>`(select coalesce(${institution.regionCode}, ${country.regionCode})
  from ${institution} left join ${country} on ${country.code} = ${institution.countryCode}
  where ${institution.id} = ${user.institutionId} and ${user.role} = 'focal_point')`

/**
 * The accounts that exist for this actor, as a condition on `user` (brief, "Roles"): all of them for an
 * administrator, those of the authorities of the own regions for a coordinator, none for anybody else.
 */
export function visibleUsers(actor: Actor): SQL | undefined {
  if (actor.role === 'administrator') return undefined
  if (actor.role !== 'coordinator' || actor.regions.length === 0) return sql`false`
  return and(eq(user.role, 'focal_point'), inArray(regionOfUser, [...actor.regions]))
}

/** What the rules look at. A condition inside of another keeps the names of its tables, whatever it is read from. */
export const subjectColumns = {
  status: userStatus,
  regionCode: sql<string | null>`${regionOfUser}`,
  hasSecondFactor: sql<boolean>`${user.totpConfirmedAt} is not null`,
  hasIdentity: sql<boolean>`exists (select 1 from ${userIdentity} where ${userIdentity.userId} = ${user.id})`,
}

/**
 * Whether nobody else could manage the programme: an administrator who only was invited can't. Inside of a
 * transaction call `lockAdministrators` before.
 */
export async function isLastAdministrator(db: Db, { id, role, status }: UserSubject & { id: number }) {
  if (role !== 'administrator' || status !== 'active') return false
  const [other] = await db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.role, 'administrator'), ne(user.id, id), eq(userStatus, 'active')))
    .limit(1)
  return other === undefined
}

/** The last two administrators who go at once wait for each other, so that one of them stays. */
async function lockAdministrators(tx: Tx) {
  await tx
    .select({ id: user.id })
    .from(user)
    .where(eq(user.role, 'administrator'))
    .orderBy(user.id)
    .for('update')
}

/** Finds one account among those that exist for the actor and locks the row; throws `not_found`. */
export async function lockVisibleUser(tx: Tx, { id }: { id: number }, actor: Actor) {
  await lockAdministrators(tx)
  const [row] = await tx
    .select({ user, ...subjectColumns })
    .from(user)
    .where(and(eq(user.id, id), visibleUsers(actor)))
    .for('update', { of: user })
  if (!row) throw notFound()
  const { user: found, ...rules } = row
  const subject = { ...found, ...rules, lastAdministrator: false }
  return { ...subject, lastAdministrator: await isLastAdministrator(tx, subject) }
}
export type LockedUser = Awaited<ReturnType<typeof lockVisibleUser>>

/** The region of an institution, by itself or by its country; null when it has none, or is not there. */
export async function regionOfInstitution(db: Db, id: number | undefined) {
  if (id === undefined) return null
  const [row] = await db
    .select({ region: sql<string | null>`coalesce(${institution.regionCode}, ${country.regionCode})` })
    .from(institution)
    .leftJoin(country, eq(country.code, institution.countryCode))
    .where(eq(institution.id, id))
  return row?.region ?? null
}
