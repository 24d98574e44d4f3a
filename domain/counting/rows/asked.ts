import type { SQL, SQLWrapper } from 'drizzle-orm'
import type { Actor } from '../../actor'
import type { Sortable } from '../../paging'
import type { Dimension } from '../dimensions'
import type { MeasureKey } from '../measures'
import type { Scope } from '../scope'

export type Asked = { actor: Actor; measure: MeasureKey; scope: Scope }

/** A select that can still be put in an order and cut. */
interface Rows extends SQLWrapper, PromiseLike<unknown[]> {
  orderBy(...columns: SQL[]): Rows
  limit(rows: number): Rows
}

/** A select of the rows behind a figure, to which a page adds its condition, order and limit. */
export type RowsBehind = {
  /** All of them, or those that also meet a condition. */
  select: (more?: SQL, sortValue?: SQL) => Rows
  /** Counts them by some dimensions: their keys as k0, k1 …, then `count`. */
  counts: (by: readonly Dimension[]) => SQL
  /** What tells two rows of one place in an order apart, as a number. */
  id: Sortable
  sorts: Record<string, Sortable>
  defaultSort: string
}
