import { widthOf } from './svg/words'
import { mayBreak, type TableLayout } from './table-layout'

/** Points to a millimetre. */
const points = 72 / 25.4
/** Of the type of a table before it is made smaller, in points, as in blocks.typ. */
const size = 8.5
/** Shares of the type's size: what a line takes, and what stands between two. */
const line = 0.66
const leading = 0.5
/** Millimetres above and below the words of a cell, and beside them. */
const inset = { y: 1.35, x: 1.5 }
/** Letters of the house's own fonts, whose widths are known. */
const known = /^[\x20-\x7e\u00a0-\u024f\u2010-\u2026\u200b]*$/

/** A cell as it reaches the template: marked where it may break, one to be hyphenated, or nothing. */
type SaidCell = string | { hyphenated: string } | null

/**
 * How high the rows of a table come out, in points; null where that can't be told, and the row must be measured. To
 * set a long table takes far less time with the heights of its rows given: each cell is laid out once instead of twice.
 * A height is never too small: widths are taken a little larger than they are.
 */
export function rowHeights(rows: readonly SaidCell[][], { widths, scale }: TableLayout): (number | null)[] {
  const last = widths.length - 1
  const rooms = widths.map(
    (width, at) => (width - inset.x * scale * (Number(at > 0) + Number(at < last))) * points,
  )
  const type = size * scale
  const space = 0.2 * type
  const counted = new Map<string, number | null>()
  const linesOf = (text: string, room: number, at: number) => {
    const key = `${at}:${text}`
    const before = counted.get(key)
    if (before !== undefined) return before
    const lines = countLines(text, room, type, space)
    counted.set(key, lines)
    return lines
  }
  return rows.map((row) => {
    let most = 1
    for (const [at, cell] of row.entries()) {
      if (cell === null || cell === '') continue
      if (typeof cell !== 'string' || !known.test(cell)) return null
      const lines = linesOf(cell, rooms[at] ?? 0, at)
      if (lines === null) return null
      most = Math.max(most, lines)
    }
    return type * (most * line + (most - 1) * leading) + 2 * inset.y * points
  })
}

/** Null where a piece is wider than a line: only the template knows where it parts that. */
function countLines(text: string, room: number, type: number, space: number) {
  let lines = 1
  let filled = 0
  for (const [nth, word] of text.split(' ').entries()) {
    for (const [at, piece] of word.split(mayBreak).entries()) {
      const width = widthOf(piece, type) * 1.02
      if (width > room) return null
      const gap = at === 0 && nth > 0 ? space : 0
      if (filled > 0 && filled + gap + width > room) {
        lines += 1
        filled = width
      } else filled += gap + width
    }
  }
  return lines
}
