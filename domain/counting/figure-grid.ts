import type { Context } from '../command'
import { isTag, isTime } from './dimensions'
import { dimensionsOfQuery, type FigureQuery } from './figure-query'
import { scopeOfGroup } from './grouped'
import { type ShownGroup, shownGroups } from './hidden-groups'
import { measures } from './measures'
import { periodsBetween } from './periods'
import type { Scope } from './scope'
import { hidesSmall } from './small-cells'

type Key = string | null

/** A number of a table, with the scope whose list has as many rows; null where it may not be shown. */
export type GridCell = { count: number | null; scope: Scope }

/** A figure as a table: rows by none to two dimensions, columns by one or none. */
export type FigureGrid = {
  query: FigureQuery
  rows: { keys: Key[]; cells: GridCell[]; total: GridCell }[]
  /** The keys of the columns; none where it is not split. */
  columns: Key[]
  columnTotals: GridCell[]
  total: GridCell
  /** Whether groups add up to their totals; people in two groups count in both, and once in the total. */
  adds: boolean
  /** Whether it is grouped by tags, of which an Action may have several: what belongs to it counts in each. */
  repeats: boolean
  /** Whether a number is not shown. */
  hides: boolean
}

/** So many years, quarters or months are shown without a gap. */
const mostPeriods = 48

/**
 * Counts a figure and puts it into a table, as far as the actor may see it; with `hides` as everybody may. Rows stand
 * in the order of time, or with the largest first. Throws as `shownGroups` does.
 */
export async function figureGrid(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  query: FigureQuery,
  hides = hidesSmall(actor),
): Promise<FigureGrid> {
  const { measure, filters: scope, by, split } = query
  const count = (dimensions: FigureQuery['by']) =>
    shownGroups(db, actor, { measure, scope, by: dimensions }, hides)
  const all = dimensionsOfQuery(query)
  const groups = await count(all)
  const rowGroups = split ? await count(by) : groups
  const columnGroups = split ? (by.length > 0 ? await count([split]) : groups) : []
  const [whole] = all.length > 0 ? await count([]) : groups
  const cell = (dimensions: FigureQuery['by'], keys: Key[], found: ShownGroup | undefined): GridCell => ({
    count: found ? found.count : 0,
    scope: scopeOfGroup(scope, dimensions, keys),
  })
  const inOrder = columnsInOrder(query, columnGroups)
  const found = new Map(groups.map((group) => [nameOf(group.keys), group]))
  const rows = by.length === 0 ? [] : withoutGaps(query, rowsInOrder(query, rowGroups))
  const shown = [...groups, ...rowGroups, ...columnGroups, ...(whole ? [whole] : [])]
  return {
    query,
    rows: rows.map((row) => ({
      keys: row.keys,
      cells: inOrder.map(({ keys: [key] }) => {
        const keys = [...row.keys, key ?? null]
        return cell(all, keys, found.get(nameOf(keys)))
      }),
      total: cell(by, row.keys, row),
    })),
    columns: inOrder.map(({ keys: [key] }) => key ?? null),
    columnTotals: inOrder.map((group) => cell(split ? [split] : [], group.keys, group)),
    total: cell([], [], whole),
    adds: !['people', 'experts'].includes(measures[measure].rows) && !all.some(isTag),
    repeats: all.some(isTag),
    hides: shown.some(({ count }) => count === null),
  }
}

const nameOf = (keys: Key[]) => JSON.stringify(keys)

function columnsInOrder({ split }: FigureQuery, groups: readonly ShownGroup[]) {
  return [...groups].sort((a, b) => byKeyOrSize(split !== null && isTime(split), a.keys[0], b.keys[0], a, b))
}

/** By the first key and within it by the second: in the order of time, else the larger first. */
function rowsInOrder({ by }: FigureQuery, groups: readonly ShownGroup[]) {
  const [first, second] = by
  const sizes = new Map<Key, number>()
  for (const { keys, count } of groups)
    sizes.set(keys[0] ?? null, (sizes.get(keys[0] ?? null) ?? 0) + (count ?? 0))
  const size = (group: ShownGroup) => ({ count: sizes.get(group.keys[0] ?? null) ?? 0 })
  return [...groups].sort(
    (a, b) =>
      byKeyOrSize(first !== undefined && isTime(first), a.keys[0], b.keys[0], size(a), size(b)) ||
      byKeyOrSize(second !== undefined && isTime(second), a.keys[1], b.keys[1], a, b),
  )
}

/** Times of which nothing is counted stand in their place among the others, unless there are too many of them. */
function withoutGaps({ by }: FigureQuery, rows: ShownGroup[]): ShownGroup[] {
  const [only, more] = by
  const times = rows.flatMap(({ keys: [key] }) => key ?? [])
  const [first] = times
  const last = times.at(-1)
  if (only === undefined || more !== undefined || !isTime(only) || !first || !last) return rows
  const all = periodsBetween(first, last)
  if (all.length > mostPeriods) return rows
  const found = new Map(rows.map((row) => [row.keys[0], row]))
  return [
    ...all.map((key) => found.get(key) ?? { keys: [key], count: 0 }),
    ...rows.filter(({ keys: [key] }) => key === null),
  ]
}

/** What is not on record stands last. */
function byKeyOrSize(
  time: boolean,
  a: Key | undefined,
  b: Key | undefined,
  { count: more }: { count: number | null },
  { count: less }: { count: number | null },
) {
  if (a === b) return 0
  if (a == null || b == null) return a == null ? 1 : -1
  if (time) return a < b ? -1 : 1
  return (less ?? 0) - (more ?? 0) || (a < b ? -1 : 1)
}
