import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { roles } from '@/db/enums'
import { programme } from '@/db/schema/reference'
import { user } from '@/db/schema/user'

/** The password of every account of the demo programme, whose people are all invented. */
export const demoPassword = 'minga-demo'

/** The accounts that the sign-in page offers, in the order of the roles; none unless this is the demo. */
export async function demoAccounts(db: Db) {
  const accounts = await db
    .select({ email: user.email, name: user.name, role: user.role })
    .from(user)
    .innerJoin(programme, eq(programme.demo, true))
    .where(and(user.active, isNotNull(user.passwordHash)))
    .orderBy(asc(user.id))
    .limit(30)
  return accounts.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
}

export type DemoAccount = Awaited<ReturnType<typeof demoAccounts>>[number]
