import { type ColumnProblem, dayOfSheet, type Mapping, proposeMapping, type RosterColumn } from './columns'
import { correctEntry } from './correct-rows'
import { type RosterField, repeatableFields } from './fields'
import type { ColumnMeaning, ListMapping, RowCorrection } from './inputs'
import type { Row } from './read/cell'
import type { Table } from './read/read-table'
import { type RosterEntry, readRoster, type SkippedRow } from './read-roster'

export type ListSheet = {
  index: number
  name: string
  /** Rows on which something is written. */
  rows: number
  isRead: boolean
  headerRow: number
  /** The day that the sheet is named after, or that was chosen for it, where it has no columns of days. */
  day: string | null
  /** The day that its name says. */
  namedDay: string | null
  hasDays: boolean
}

export type ListColumn = Omit<RosterColumn, 'how'> & {
  how: RosterColumn['how'] | 'chosen'
  /** What was proposed before the officer said anything. */
  proposed: { field: RosterField | null; day: string | null }
}

/** A row with what its cells say where something in them can't be read, so that they can be shown as they stand. */
export type ListRow = {
  key: string
  sheet: number
  entry: RosterEntry
  texts: string[]
  /** Whether the officer said that it should say something else than it does. */
  isCorrected?: true
}

export type ReadList = {
  sheets: ListSheet[]
  /** Those of the sheets that are read; a column that two sheets have in the same place is there once. */
  columns: ListColumn[]
  problems: ColumnProblem[]
  rows: ListRow[]
  skipped: (SkippedRow & { sheet: number })[]
}

export type ListOptions = {
  activityDays: readonly string[]
  /** ISO 3166-1 alpha-2 of everybody whose row doesn't say. */
  defaultCountry: string | null
  /** What was said about headers of earlier lists. */
  remembered: Readonly<Record<string, RosterField>>
  mapping: ListMapping
  /** By row, what it should say instead. */
  corrections?: Readonly<Record<string, RowCorrection>>
}

const nameFields: (RosterField | null)[] = ['fullName', 'givenNames', 'familyNames', 'paternalName']

/**
 * Reads the people of a file: of every sheet that has a column of names, or of those that the officer chose, with
 * the columns as proposed except where she said otherwise.
 */
export function readList(table: Table, options: ListOptions): ReadList {
  const { mapping, activityDays, remembered, defaultCountry } = options
  const proposed = table.sheets.map(({ rows }) =>
    proposeMapping(rows, { activityDays, remembered, headerRow: mapping.headerRow }),
  )
  const read = sheetsToRead(table, proposed, mapping.sheets)
  const columns = new Map<string, ListColumn>()
  const problems: ColumnProblem[] = []
  const rows: ListRow[] = []
  const skipped: ReadList['skipped'] = []
  const sheets: ListSheet[] = []

  for (const [index, sheet] of table.sheets.entries()) {
    const own = proposed[index] as Mapping
    const isRead = read.has(index)
    const mine = withChoices(own.columns, mapping.columns, columns)
    const hasDays = mine.some(({ field, day }) => field === 'day' && day)
    const namedDay = table.sheets.length > 1 && !hasDays ? dayOfSheet(sheet.name, activityDays) : null
    const chosenDay = hasDays ? undefined : mapping.sheetDays?.[index]
    const day = chosenDay === 'none' ? null : (chosenDay ?? namedDay)
    sheets.push({
      index,
      name: sheet.name,
      rows: sheet.rows.filter((row) => row.length > 0).length,
      isRead,
      headerRow: own.headerRow,
      day,
      namedDay,
      hasDays,
    })
    if (!isRead) continue
    for (const column of mine) if (!columns.has(idOf(column))) columns.set(idOf(column), column)
    problems.push(...openProblems(own.problems, mine))
    const { entries, skipped: others } = readRoster(
      sheet.rows,
      { headerRow: own.headerRow, columns: mine },
      { activityDays, defaultCountry, sheetDay: day },
    )
    for (const entry of entries) {
      const key = `${index}.${entry.row}`
      const correction = options.corrections?.[key]
      rows.push({
        key,
        sheet: index,
        entry: correction ? correctEntry(entry, correction) : entry,
        texts: entry.problems.length > 0 ? textsOf(sheet.rows[entry.row - 1]) : [],
        ...(correction ? { isCorrected: true } : {}),
      })
    }
    for (const row of others) skipped.push({ ...row, sheet: index })
  }
  return { sheets, columns: [...columns.values()], problems: withoutDoubles(problems), rows, skipped }
}

const textsOf = (row: Row = []) => row.map((cell) => cell?.text ?? '')

function sheetsToRead(table: Table, proposed: Mapping[], chosen: number[] | undefined) {
  const wanted = (chosen ?? []).filter((index) => index < table.sheets.length)
  if (wanted.length > 0) return new Set(wanted)
  const named = proposed.flatMap(({ columns }, index) =>
    columns.some(({ field }) => nameFields.includes(field)) ? [index] : [],
  )
  const first = table.sheets.findIndex(({ rows }) => rows.length > 0)
  return new Set(named.length > 0 ? named : [Math.max(0, first)])
}

const idOf = ({ index, headerKey }: Pick<RosterColumn, 'index' | 'headerKey'>) => `${index} ${headerKey}`

/** What the officer says about a column holds for all sheets that have it in the same place. */
function withChoices(
  columns: RosterColumn[],
  said: Record<string, ColumnMeaning>,
  seen: ReadonlyMap<string, ListColumn>,
): ListColumn[] {
  const taken = new Set([...seen.values()].map(({ index }) => index))
  const mine = columns.map((column): ListColumn => {
    const proposed = { field: column.field, day: column.day ?? null }
    const meaning = said[column.index]
    const isTheirs = seen.has(idOf(column)) || !taken.has(column.index)
    if (!meaning || !isTheirs) return { ...column, proposed }
    return { ...column, ...readMeaning(meaning), how: 'chosen', proposed }
  })
  const chosen = new Set(mine.flatMap(({ how, field }) => (how === 'chosen' && field ? [field] : [])))
  return mine.map((column) =>
    column.how !== 'chosen' &&
    column.field &&
    chosen.has(column.field) &&
    !repeatableFields.includes(column.field)
      ? { ...column, field: null, how: 'unknown' }
      : column,
  )
}

function readMeaning(meaning: ColumnMeaning): { field: RosterField | null; day: string | null } {
  if (meaning === 'unknown') return { field: null, day: null }
  if (meaning.startsWith('day:')) return { field: 'day', day: meaning.slice(4) }
  return { field: meaning as RosterField, day: null }
}

/** The problems that the officer's choices haven't settled. */
function openProblems(problems: ColumnProblem[], columns: ListColumn[]) {
  const has = (...fields: RosterField[]) => columns.some(({ field }) => field && fields.includes(field))
  const named = has('fullName', 'givenNames', 'familyNames', 'paternalName')
  const open = problems.filter(({ code, index }) => {
    if (code === 'noNameColumn') return !named
    if (code === 'fullNameSplit') return has('fullName') && !has('givenNames')
    return columns.find((column) => column.index === index)?.how !== 'chosen'
  })
  const chosenWhole =
    has('fullName') && !has('givenNames') && !open.some(({ code }) => code === 'fullNameSplit')
  return chosenWhole
    ? [...open, { code: 'fullNameSplit', index: null, params: { header: '', days: 0 } } as const]
    : open
}

function withoutDoubles(problems: ColumnProblem[]) {
  const byText = new Map(problems.map((problem) => [`${problem.code} ${problem.params.header}`, problem]))
  return [...byText.values()]
}
