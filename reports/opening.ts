import type { MeasureKey } from '@/domain/counting/measures'
import { figureHref, type Scope } from '@/domain/counting/scope'
import type { Cell, TableBlock } from './blocks'

/** A cell that opens the list of exactly the rows that it counts. */
type Opening = { shows: Cell; behind: string }

/**
 * The number of a measure of a scope as a cell that opens its rows. Where there are none, or the number is hidden, there
 * is nothing to open.
 */
export const opening = (measure: MeasureKey, scope: Scope, shows: Cell): Cell | Opening =>
  typeof shows === 'number' && shows !== 0 ? { shows, behind: figureHref(measure, scope) } : shows

/** The rows of a table, and its total, of cells of which some open what they count. */
export function cellsOf(
  rows: readonly (readonly (Cell | Opening)[])[],
  total?: readonly (Cell | Opening)[],
): Pick<TableBlock, 'rows' | 'total' | 'behind' | 'behindTotal'> {
  return {
    rows: rows.map((row) => row.map(shownBy)),
    behind: rows.map((row) => row.map(behind)),
    ...(total && { total: total.map(shownBy), behindTotal: total.map(behind) }),
  }
}

const isOpening = (cell: Cell | Opening): cell is Opening =>
  cell !== null && typeof cell === 'object' && 'shows' in cell
const shownBy = (cell: Cell | Opening) => (isOpening(cell) ? cell.shows : cell)
const behind = (cell: Cell | Opening) => (isOpening(cell) ? cell.behind : null)
