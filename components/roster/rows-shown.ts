import type { PreviewRow, RosterPreview } from '@/domain/rosters/preview-roster'

/** What the rows of a list can be narrowed to, what wants a look first. */
export const rowGroups = [
  'doubtful',
  'unreadable',
  'guessed',
  'new',
  'known',
  'repeat',
  'leftOut',
  'all',
] as const
export type RowGroup = (typeof rowGroups)[number]

export type RowParams = { show?: string; from?: string; guess?: string; row?: string }
export type RowsShown = {
  group: RowGroup
  /** Those of the page. */
  rows: PreviewRow[]
  /** The place of the first of them among all of the group, from 0. */
  from: number
  count: number
  size: number
}

/** A doubtful row is a comparison that takes room. */
const sizeOf = (group: RowGroup) => (group === 'doubtful' ? 20 : 50)

/** How many rows are in each group. */
export function countGroups({ rows }: Pick<RosterPreview, 'rows'>): Record<RowGroup, number> {
  const counts = Object.fromEntries(rowGroups.map((group) => [group, 0])) as Record<RowGroup, number>
  for (const row of rows) for (const group of rowGroups) if (isIn(group, row)) counts[group] += 1
  return counts
}

/** The page of rows that an address asks for; without a word the first group that holds any. */
export function rowsShown(preview: Pick<RosterPreview, 'rows'>, params: RowParams): RowsShown {
  const counts = countGroups(preview)
  const asked = rowGroups.find((group) => group === params.show)
  const group = asked && counts[asked] > 0 ? asked : (firstOf(counts) ?? 'all')
  const mine = preview.rows.filter(
    (row) =>
      isIn(group, row) &&
      (group !== 'guessed' || !params.guess || row.guesses.some(({ code }) => code === params.guess)),
  )
  const size = sizeOf(group)
  const wanted = Math.max(0, Number.parseInt(params.from ?? '', 10) || 0)
  const from = Math.min(wanted - (wanted % size), Math.max(0, Math.ceil(mine.length / size) - 1) * size)
  return { group, rows: mine.slice(from, from + size), from, count: mine.length, size }
}

const firstOf = (counts: Record<RowGroup, number>) =>
  (['doubtful', 'new', 'known', 'repeat', 'unreadable'] as const).find((group) => counts[group] > 0)

function isIn(group: RowGroup, { standing, guesses, isLeftOut }: PreviewRow) {
  if (group === 'all') return true
  if (group === 'guessed') return guesses.length > 0
  if (group === 'leftOut') return standing.kind === 'leftOut' || isLeftOut
  return standing.kind === group
}
