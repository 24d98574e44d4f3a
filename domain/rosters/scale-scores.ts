import { headerKey } from './headers'
import type { ListColumn, ListRow } from './read-list'
import type { RosterProblem } from './read-roster'
import { inPercent, type Scale, type ScoreField, scaleOfHeader, scaleOfLargest, scoreFields } from './scales'

/** By what the scale of a column is known; keys of the namespace `rosters.lists.scales.how`. */
export type ScaleHow = 'chosen' | 'remembered' | 'header' | 'cells' | 'other' | 'values' | 'none'

export type FoundScale = {
  /** Null where nobody has said and nothing tells, or where each cell says its own. */
  scale: Scale | null
  how: ScaleHow
  /** The largest score that doesn't say itself what it is out of. */
  largest: number | null
}

/** Score columns that several sheets of a list have in the same place are one. */
type Scored = { rows: readonly ListRow[]; columns: readonly ListColumn[] }

/**
 * Decides out of what the scores of a list were given, puts the scale on its columns and turns the scores of its rows
 * into percent, each with what it was out of. In this order it counts what the officer chose, what was recorded for
 * the authority, what the header says, what the other column of scores says, and the largest score: whatever was not
 * said is told with the column. A score above the scale, or without one, is left out and told in its row.
 * Rows and columns are changed in place: they were just read.
 */
export function scaleScores(
  parts: readonly Scored[],
  said: { chosen: Readonly<Record<string, Scale>>; remembered: Readonly<Record<string, Scale>> },
) {
  const found = new Map<string, FoundScale>()
  for (const { rows, columns } of parts)
    for (const field of scoreFields) {
      const column = columns.find((one) => one.field === field)
      if (!column) continue
      const before = found.get(idOf(column))
      found.set(idOf(column), widened(before ?? knownScale(column, said), rows, field))
    }
  fromEachOther([...found.values()])
  for (const { rows, columns } of parts)
    for (const field of scoreFields) {
      const column = columns.find((one) => one.field === field)
      const scale = column && found.get(idOf(column))
      if (!column || !scale) continue
      column.scale = scale
      for (const { entry } of rows) convert(entry, field, column.header, scale.scale)
    }
}

const idOf = ({ index, header }: ListColumn) => `${index} ${headerKey(header)}`

function knownScale(
  { index, header, headerKey: key }: ListColumn,
  { chosen, remembered }: Parameters<typeof scaleScores>[1],
): FoundScale {
  const given: [ScaleHow, Scale | null | undefined][] = [
    ['chosen', chosen[index]],
    ['remembered', remembered[key]],
    ['header', scaleOfHeader(header)],
  ]
  const first = given.find(([, scale]) => scale)
  return { scale: first?.[1] ?? null, how: first?.[0] ?? 'none', largest: null }
}

/** The same with what the rows say. */
function widened(found: FoundScale, rows: readonly ListRow[], field: ScoreField): FoundScale {
  let { largest } = found
  let saysItself = found.how === 'cells'
  for (const { entry } of rows) {
    const score = entry[field]
    if (score === null) continue
    if (entry.scoredOf?.[field]) saysItself = true
    else if (largest === null || score > largest) largest = score
  }
  const how = found.how === 'none' && saysItself && largest === null ? 'cells' : found.how
  return { ...found, largest, how: how === 'cells' && largest !== null ? 'none' : how }
}

/** What is not known yet, from the other columns of scores, or from the largest of all of them. */
function fromEachOther(all: FoundScale[]) {
  const open = all.filter(({ scale, largest }) => scale === null && largest !== null)
  const known = new Set(all.flatMap(({ scale }) => scale ?? []))
  const [only] = known
  const largest = Math.max(...open.map((one) => one.largest as number))
  for (const one of open) {
    const most = only === 'percent' ? 100 : (only ?? 0)
    if (known.size === 1 && only && (one.largest as number) <= most)
      Object.assign(one, { scale: only, how: 'other' })
    else {
      const scale = scaleOfLargest(known.size === 0 ? largest : (one.largest as number))
      Object.assign(one, { scale, how: scale === null ? 'none' : 'values' })
    }
  }
}

function convert(entry: ListRow['entry'], field: ScoreField, header: string, ofColumn: Scale | null) {
  const score = entry[field]
  if (score === null) return
  // "17/20" and "85 %" say it themselves, whatever the column is.
  const scale = entry.scoredOf?.[field] ?? ofColumn
  const most = scale === 'percent' ? 100 : scale
  if (scale !== null && most !== null && score <= most) {
    entry[field] = inPercent(score, scale)
    entry[`${field}Of`] = scale === 'percent' ? null : scale
    return
  }
  entry[field] = null
  const value = String(score)
  const problem: RosterProblem = {
    field,
    code: most === null ? 'scoreWithoutScale' : 'scoreAboveScale',
    severity: 'warning',
    value,
    params: { value, column: header, ...(most === null ? {} : { most }) },
  }
  entry.problems = [...entry.problems, problem]
}
