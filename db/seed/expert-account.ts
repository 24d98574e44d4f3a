import { asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { activity, deployment } from '@/db/schema/activity'
import { person } from '@/db/schema/person'
import { user } from '@/db/schema/user'
import { demoPassword } from '@/domain/users/demo-accounts'
import { hashPassword } from '@/domain/users/password'

/** Gives an account to an invented expert who is about to travel; nothing when none is. */
export async function loadExpertAccount(db: Db, now: Date) {
  const [deployed] = await db
    .select({ personId: person.id, givenNames: person.givenNames, familyNames: person.familyNames })
    .from(deployment)
    .innerJoin(person, eq(person.id, deployment.personId))
    .innerJoin(activity, eq(activity.id, deployment.activityId))
    .where(inArray(activity.status, ['confirmed']))
    .orderBy(asc(activity.startsOn), asc(person.id))
    .limit(1)
  if (!deployed) return
  await db.insert(user).values({
    email: 'expert@example.org',
    name: `${deployed.givenNames} ${deployed.familyNames}`,
    role: 'expert',
    locale: 'en',
    personId: deployed.personId,
    passwordHash: await hashPassword(demoPassword),
    createdAt: now,
  })
}
