import { asc, eq } from 'drizzle-orm'
import type { Client } from '@/db/client'
import { user, userRegion } from '@/db/schema/user'
import { surnames, women } from '../demo-programme/officials'
import { regions } from '../reference-data'
import { loadUsers } from '../users'
import { diceOf } from './dice'

export type Staff = {
  /** The ids of the officers and the coordinator of each region. */
  officers: Map<string, number[]>
  coordinator: Map<string, number>
  monitoring: number
}

/**
 * Makes the accounts of the demo, with its password only where `withPassword` says so, and a coordinator and three
 * officers for each region that has none; nobody can sign in with those.
 */
export async function makeStaff(db: Client, since: Date, withPassword: boolean): Promise<Staff> {
  await loadUsers(db, since, { withPassword })
  const dice = diceOf(11)
  for (const [code] of regions) {
    if (code === 'lac') continue
    for (const role of ['coordinator', 'officer', 'officer', 'officer'] as const) {
      const name = `${dice.one(women)} ${dice.one(surnames)} ${dice.one(surnames)}`
      const [made] = await db
        .insert(user)
        .values({ email: `${code}.${await db.$count(user)}@example.org`, name, role, createdAt: since })
        .returning({ id: user.id })
      await db.insert(userRegion).values({ userId: (made as { id: number }).id, regionCode: code })
    }
  }
  const rows = await db
    .select({ id: user.id, role: user.role, region: userRegion.regionCode })
    .from(user)
    .leftJoin(userRegion, eq(userRegion.userId, user.id))
    .orderBy(asc(user.id))
  const officers = new Map<string, number[]>()
  const coordinator = new Map<string, number>()
  for (const { id, role, region } of rows) {
    if (region && role === 'officer') officers.set(region, [...(officers.get(region) ?? []), id])
    if (region && role === 'coordinator') coordinator.set(region, id)
  }
  return { officers, coordinator, monitoring: rows.find(({ role }) => role === 'me_officer')?.id ?? 0 }
}
