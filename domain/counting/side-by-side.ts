import type { Db } from '@/db/client'
import type { Actor } from '../actor'
import { shownGroups } from './hidden-groups'
import type { MeasureKey } from './measures'
import type { Scope } from './scope'

type PlaceOrTime = 'region' | 'country' | 'area' | 'month' | 'status' | 'activityKind' | 'resultKind' | 'from'

/** What several measures have in one group; null where a number may not be shown. */
export type Beside = { key: string | null; counts: (number | null)[] }

/**
 * Several measures of a scope beside each other by one dimension, each group with what it has of each: of the first
 * most first. Throws `not_found` for a dimension that one of them doesn't have.
 */
export async function sideBySide(
  db: Db,
  actor: Actor,
  asked: { scope: Scope; by: PlaceOrTime; of: readonly MeasureKey[] },
): Promise<Beside[]> {
  const { scope, by, of } = asked
  const found = new Map<string | null, (number | null)[]>()
  for (const [at, measure] of of.entries())
    for (const { keys, count } of await shownGroups(db, actor, { measure, scope, by: [by] })) {
      const key = keys[0] ?? null
      const counts = found.get(key) ?? of.map(() => 0)
      counts[at] = count
      found.set(key, counts)
    }
  const most = ({ counts }: Beside) => counts.map((count) => count ?? 0)
  return [...found]
    .map(([key, counts]): Beside => ({ key, counts }))
    .sort((a, b) => compare(most(b), most(a)) || String(a.key).localeCompare(String(b.key)))
}

function compare(a: readonly number[], b: readonly number[]) {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number)
}
