import type { Db, Tx } from '@/db/client'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { type Dimension, dimensionsOf, isTag } from './dimensions'
import { type MeasureKey, measures } from './measures'
import { readScope, type Scope, unknown } from './scope'
import { countsFor } from './stored-counts'

/** One group: its key on each dimension, in their order, as an address says it; null where nothing is on record. */
export type Group = { keys: (string | null)[]; count: number }

/**
 * How many rows a figure of a scope has in each group, in one statement, without groups of none; the number of all of
 * them for no dimension. Each group has exactly the rows of `scopeOfGroup`. These are the true numbers: whoever shows
 * them to somebody outside of the team hides small ones first (`hidden-groups.ts`). Throws `not_found` for a scope or a
 * dimension that the figure doesn't have.
 */
export async function grouped(
  db: Db | Tx,
  actor: Actor,
  { measure, scope, by }: { measure: MeasureKey; scope: Scope; by: readonly Dimension[] },
): Promise<Group[]> {
  const takes = dimensionsOf[measures[measure].rows]
  if (new Set(by).size < by.length || by.some((name) => !takes.includes(name))) throw notFound()
  const counts = countsFor(db, { actor, measure, scope }, by)
  const rows = (await db.execute(counts)) as unknown as Record<string, string | number | null>[]
  return rows
    .map((row) => ({
      keys: by.map((_, at) => row[`k${at}`] as string | null),
      count: Number(row.count),
    }))
    .filter(({ keys }) => by.every((name, at) => isAsked(scope, name, keys[at])))
}

/** Narrowed to one tag, rows are still in the groups of their others, which were not asked for. */
const isAsked = (scope: Scope, name: Dimension, key: string | null | undefined) =>
  !isTag(name) || scope[name] === undefined || (key ?? unknown) === scope[name]

/** The scope whose rows are those of a group. */
export function scopeOfGroup(
  scope: Scope,
  by: readonly Dimension[],
  keys: readonly (string | null)[],
): Scope {
  const parts = by.map((name, at) => [name, keys[at] ?? unknown])
  return { ...scope, ...readScope(Object.fromEntries(parts)) }
}
