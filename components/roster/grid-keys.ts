export type Place = { row: number; column: number }

const pageRows = 10

/** Where a key leads in a grid of so many rows and columns; null where it is not a key that moves. */
export function placeAfter(
  key: string,
  far: boolean,
  { row, column }: Place,
  size: { rows: number; columns: number },
): Place | null {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  const to = (wantedRow: number, wantedColumn: number) => ({
    row: Math.min(Math.max(wantedRow, 0), lastRow),
    column: Math.min(Math.max(wantedColumn, 0), lastColumn),
  })
  switch (key) {
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column)
    case 'ArrowDown':
      return to(far ? lastRow : row + 1, column)
    case 'Enter':
      return to(row + 1, column)
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1)
    case 'ArrowRight':
      return to(row, far ? lastColumn : column + 1)
    case 'Home':
      return to(far ? 0 : row, 0)
    case 'End':
      return to(far ? lastRow : row, lastColumn)
    case 'PageUp':
      return to(row - pageRows, column)
    case 'PageDown':
      return to(row + pageRows, column)
    default:
      return null
  }
}
