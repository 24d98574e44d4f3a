import type { edition } from '@/db/schema/edition'
import { type Actor, isStaff } from '../actor'

type ForWhom = Pick<typeof edition.$inferSelect, 'audience' | 'countries' | 'regions' | 'frozenBy'>

/** Whether somebody may read a frozen report that is for these: what `visibleEditions` says, of one that was read. */
export function mayRead(actor: Actor, { audience, countries, regions, frozenBy }: ForWhom): boolean {
  if (actor.role === 'observer')
    return audience === 'readers' && countries.length > 0 && within(countries, actor.countries)
  if (!isStaff(actor)) return false
  if (actor.role === 'administrator' || actor.role === 'me_officer') return true
  if (audience === 'readers' || frozenBy === actor.id) return true
  return regions !== null && within(regions, actor.regions)
}

const within = (some: readonly string[], all: readonly string[]) => some.every((one) => all.includes(one))
