import { inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { institution } from '@/db/schema/institution'
import type { Actor } from '../actor'
import { grouped } from './grouped'
import type { Scope } from './scope'

export type Administration = {
  /** Null with the name. */
  id: number | null
  /** Null where it is not recorded who lends. */
  name: string | null
  countryCode: string | null
  /** Experts on activities: somebody on two counts twice. */
  deployments: number
  daysWorked: number
}

/** The administrations that lent experts within a scope, with the days that these worked; those with most days first. */
export async function administrationsOf(db: Db, actor: Actor, scope: Scope): Promise<Administration[]> {
  const by = ['institution'] as const
  const deployments = await grouped(db, actor, { measure: 'deployments', scope, by })
  const days = await grouped(db, actor, { measure: 'daysWorked', scope, by })
  const ids = deployments.flatMap(({ keys: [id] }) => (id == null ? [] : [Number(id)]))
  const known =
    ids.length === 0
      ? []
      : await db
          .select({ id: institution.id, name: institution.name, countryCode: institution.countryCode })
          .from(institution)
          .where(inArray(institution.id, ids))
  const worked = new Map(days.map(({ keys: [id], count }) => [id ?? null, count]))
  return deployments
    .map(({ keys: [id], count }) => {
      const found = known.find((one) => String(one.id) === id)
      return {
        id: id == null ? null : Number(id),
        name: found?.name ?? null,
        countryCode: found?.countryCode ?? null,
        deployments: count,
        daysWorked: worked.get(id ?? null) ?? 0,
      }
    })
    .sort(
      (a, b) =>
        b.daysWorked - a.daysWorked ||
        b.deployments - a.deployments ||
        (a.name ?? '').localeCompare(b.name ?? ''),
    )
}
