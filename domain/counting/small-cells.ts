import { type Actor, isStaff } from '../actor'

/*
 * Published tables hide cells so small that they point at a person (brief, "Data protection"). Who reads all names
 * needs no hiding; for everybody else a number below five stays hidden, and so does what would give it away.
 */

export const fewest = 5

/** Whether small numbers are hidden from this actor. */
export const hidesSmall = (actor: Actor) => !isStaff(actor)

/** A part of a whole that is shown beside it; null where it, or the rest that can be worked out from it, is too small. */
export const shownPart = (count: number, whole: number): number | null =>
  isSmall(count) || isSmall(whole - count) ? null : count

/**
 * The cells of a table that adds up to a total which is shown. Cells below five are hidden; where the total would give
 * one away, the next smallest are hidden as well, until what is hidden is of two cells and of five people at least. A
 * total below five shows no cell.
 */
export function shownCells<Cell extends { count: number }>(
  cells: readonly Cell[],
): (Omit<Cell, 'count'> & { count: number | null })[] {
  const total = cells.reduce((sum, { count }) => sum + count, 0)
  const hidden = new Set<Cell>(total < fewest ? cells : cells.filter(({ count }) => isSmall(count)))
  const rest = cells.filter((cell) => cell.count > 0 && !hidden.has(cell)).sort((a, b) => a.count - b.count)
  const sum = () => [...hidden].reduce((all, { count }) => all + count, 0)
  while (hidden.size > 0 && (hidden.size < 2 || sum() < fewest)) {
    const next = rest.shift()
    if (!next) break
    hidden.add(next)
  }
  return cells.map((cell) => (hidden.has(cell) ? { ...cell, count: null } : cell))
}

const isSmall = (count: number) => count > 0 && count < fewest
