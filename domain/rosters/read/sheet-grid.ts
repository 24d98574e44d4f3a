import { type Cell, type Row, type Sheet, withoutBlankEnd } from './cell'
import type { ReadLimits } from './limits'
import { RosterFileError } from './roster-file-error'

/** Counts the filled cells of all sheets of a file together; throws RosterFileError above the limit. */
export class CellCount {
  private cells = 0

  constructor(private readonly limits: ReadLimits) {}

  add() {
    this.cells += 1
    if (this.cells > this.limits.cells)
      throw new RosterFileError('tooManyCells', { limit: this.limits.cells })
  }
}

/** Refuses a text that no cell of Excel could hold. */
export function demandShort(raw: string, row: number, { cellCharacters }: ReadLimits) {
  if (raw.length > cellCharacters) throw new RosterFileError('cellTooLong', { limit: cellCharacters, row })
}

type TallCell = { top: number; left: number; bottom: number }

/** Takes cells as they come and gives back the rows. */
export class SheetGrid {
  private rows: Row[] = []
  private tall: TallCell[] = []
  private readonly unseenRows = new Set<number>()
  private readonly unseenColumns: [from: number, to: number][] = []

  constructor(
    private readonly limits: ReadLimits,
    private readonly count: CellCount,
  ) {}

  /** Puts a cell into a row (from 1) and column (from 0). */
  put(rowNumber: number, column: number, cell: Cell | null) {
    if (!cell) return
    // Formats reach to the last row and column of many sheets; only what is written counts.
    if (rowNumber > this.limits.rows) throw new RosterFileError('tooManyRows', { limit: this.limits.rows })
    if (column >= this.limits.columns)
      throw new RosterFileError('tooManyColumns', { limit: this.limits.columns })
    this.count.add()
    while (this.rows.length < rowNumber) this.rows.push([])
    const row = this.rows[rowNumber - 1] as Row
    while (row.length < column) row.push(null)
    row[column] = cell
  }

  /** Says that a cell of one column reaches down to the row `bottom`. */
  isTall(top: number, left: number, bottom: number) {
    if (bottom > top && this.tall.length < 50_000) this.tall.push({ top, left, bottom })
  }

  /** Says that a row (from 1) is hidden in the file. */
  hideRow(rowNumber: number) {
    if (this.unseenRows.size < this.limits.rows) this.unseenRows.add(rowNumber)
  }

  /** Says that the columns from one to another (from 0) are hidden in the file. */
  hideColumns(from: number, to: number) {
    if (this.unseenColumns.length < this.limits.columns) this.unseenColumns.push([from, to])
  }

  /** The sheet, with which of its filled rows and columns are hidden. */
  sheet(name: string): Sheet {
    const rows = this.finish()
    const hiddenRows = rows.flatMap((row, at) =>
      row.length > 0 && this.unseenRows.has(at + 1) ? [at + 1] : [],
    )
    const filled = new Set<number>()
    if (this.unseenColumns.length > 0)
      for (const row of rows) for (const [at, cell] of row.entries()) if (cell) filled.add(at)
    const hiddenColumns = [...filled]
      .filter((at) => this.unseenColumns.some(([from, to]) => from <= at && at <= to))
      .sort((a, b) => a - b)
    return {
      name,
      rows,
      ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
      ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    }
  }

  /**
   * A value that one tall cell gives to several rows (an institution beside its people, a header beside two lines of
   * headers) is given to each. Wide cells keep it in the first: they are titles.
   */
  finish() {
    let steps = 0
    for (const { top, left, bottom } of this.tall) {
      const cell = this.rows[top - 1]?.[left]
      if (!cell) continue
      for (let number = top + 1; number <= Math.min(bottom, this.rows.length); number += 1) {
        steps += 1
        if (steps > this.limits.cells) throw new RosterFileError('tooManyCells', { limit: this.limits.cells })
        const row = this.rows[number - 1] as Row
        if (row.length > 0 && !row[left]) this.put(number, left, cell)
      }
    }
    return this.rows.map(withoutBlankEnd)
  }
}
