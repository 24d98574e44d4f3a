import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { programme } from '@/db/schema/reference'
import { session, user, userCountry, userRegion } from '@/db/schema/user'
import type { Actor } from '../actor'

/** How long a session lasts at the most. */
export const SESSION_HOURS = 12

const actorColumns = {
  id: user.id,
  name: user.name,
  email: user.email,
  role: user.role,
  locale: user.locale,
  institutionId: user.institutionId,
  personId: user.personId,
  regions: sql<
    string[]
  >`coalesce((select array_agg(${userRegion.regionCode}) from ${userRegion} where ${userRegion.userId} = ${user.id}), '{}')`,
  countries: sql<
    string[]
  >`coalesce((select array_agg(${userCountry.countryCode}::text) from ${userCountry} where ${userCountry.userId} = ${user.id}), '{}')`,
}

/** Whether the programme asks her role for a second factor that she does not have. */
const owesSecondFactor = sql<boolean>`(${user.totpConfirmedAt} is null and exists (select 1 from ${programme}
  where ${programme.settings}->'secondFactorRoles' ? ${user.role}))`

/**
 * The user behind a session that is open now, as she stands now: a role or account taken away counts at once. A
 * session whose second factor has not been shown is nobody's. `owesSecondFactor` says that she may do nothing but set
 * one up.
 */
export async function actorOfSession({ db, now }: { db: Db; now: Date }, sessionId: string) {
  const oldest = new Date(now.getTime() - SESSION_HOURS * 3_600_000)
  const [found] = await db
    .select({ ...actorColumns, owesSecondFactor, lastSeenAt: session.lastSeenAt })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(
      and(
        eq(session.id, sessionId),
        isNull(session.endedAt),
        eq(session.secondFactorDue, false),
        gt(session.createdAt, oldest),
        user.active,
      ),
    )
  return found ?? null
}
export type SignedInActor = Actor & { email: string }

/** An actor by e-mail address, for loading the demo and for tests; null when there is none. */
export async function actorByEmail(db: Db, email: string): Promise<SignedInActor | null> {
  const [found] = await db
    .select(actorColumns)
    .from(user)
    .where(eq(sql`lower(${user.email})`, email.toLowerCase()))
  return found ?? null
}

/** Who may work under this account now; null for one that is closed or owes its second factor. */
export async function actorById(db: Db, id: number): Promise<Actor | null> {
  const [found] = await db
    .select({ ...actorColumns, owesSecondFactor })
    .from(user)
    .where(and(eq(user.id, id), user.active))
  return found && !found.owesSecondFactor ? found : null
}

/** Whether anybody at all has an account to sign in with. */
export async function hasUsers(db: Db) {
  const [found] = await db.select({ id: user.id }).from(user).where(isNotNull(user.passwordHash)).limit(1)
  return found !== undefined
}

/** The people who may lead a case: officers and coordinators, by name. */
export async function listOfficers(db: Db) {
  return db
    .select({ id: user.id, name: user.name, role: user.role })
    .from(user)
    .where(and(user.active, inArray(user.role, ['officer', 'coordinator'])))
    .orderBy(asc(user.name))
}
