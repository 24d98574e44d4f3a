import { type ColumnProblem, dayOfSheet, type Mapping, proposeMapping, type RosterColumn } from './columns'
import { correctEntry } from './correct-rows'
import { type RosterField, repeatableFields } from './fields'
import { type Half, readHalf, sessionOfHalf } from './halves'
import type { ColumnMeaning, ListMapping, RowCorrection } from './inputs'
import type { Row, Sheet } from './read/cell'
import type { Table } from './read/read-table'
import { type RosterEntry, readRoster, type SkippedRow } from './read-roster'
import { type FoundScale, scaleScores } from './scale-scores'
import type { Scale } from './scales'

export type ListSheet = {
  index: number
  name: string
  /** Rows on which something is written; null of a hidden sheet that is not read. */
  rows: number | null
  isRead: boolean
  isHidden: boolean
  /** Rows, from 1, and columns, from 0, that are hidden in the file and hold something. */
  hiddenRows: number[]
  hiddenColumns: number[]
  headerRow: number
  /** The day that the sheet is named after, or that was chosen for it, where it has no columns of days. */
  day: string | null
  /** The session of that day, from 1; null where it is the whole day. */
  session: number | null
  /** The day that its name says. */
  namedDay: string | null
  hasDays: boolean
}

export type ListColumn = Omit<RosterColumn, 'how'> & {
  how: RosterColumn['how'] | 'chosen'
  /** What was proposed before the officer said anything. */
  proposed: { field: RosterField | null; day: string | null; session: number | null }
  /** Only of a column of scores. */
  scale?: FoundScale
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

/**
 * What becomes of columns or sheets of half days: they are the activity's sessions; or it has none, and is given two,
 * named as on the list; or each stands for the whole day, since it was said so, or since no day has both halves.
 */
export type ListHalves =
  | { kind: 'sessions'; sessions: readonly string[] }
  | { kind: 'made'; sessions: readonly [string, string] }
  | { kind: 'whole' | 'alone'; sessions: readonly string[] }

export type ReadList = {
  sheets: ListSheet[]
  /** Those of the sheets that are read; a column that two sheets have in the same place is there once. */
  columns: ListColumn[]
  problems: ColumnProblem[]
  rows: ListRow[]
  skipped: (SkippedRow & { sheet: number })[]
  /** Null where the list knows no half days. */
  halves: ListHalves | null
}

export type ListOptions = {
  activityDays: readonly string[]
  /** The names of the sessions of the activity's days; none where a day is one whole. */
  sessions?: readonly string[]
  /** ISO 3166-1 alpha-2 of everybody whose row doesn't say. */
  defaultCountry: string | null
  /** What was said about headers of earlier lists. */
  remembered: Readonly<Record<string, RosterField>>
  /** Out of what the scores below a header were on earlier lists of the authority. */
  rememberedScales?: Readonly<Record<string, Scale>>
  mapping: ListMapping
  /** By row, what it should say instead. */
  corrections?: Readonly<Record<string, RowCorrection>>
}

const nameFields: (RosterField | null)[] = ['fullName', 'givenNames', 'familyNames', 'paternalName']

/**
 * Reads the people of a file: of every sheet that has a column of names, or of those that the officer chose, with
 * the columns as proposed except where she said otherwise. What is hidden in the file is read only where she said so.
 */
export function readList(table: Table, options: ListOptions): ReadList {
  const { mapping, activityDays, remembered, defaultCountry } = options
  const shown = table.sheets.map((sheet) => (mapping.hidden === 'read' ? sheet.rows : withoutHidden(sheet)))
  const proposed = shown.map((rows) =>
    proposeMapping(rows, { activityDays, remembered, headerRow: mapping.headerRow }),
  )
  const read = sheetsToRead(table, proposed, mapping.sheets)
  const halves = halvesOf(table, proposed, read, options)
  const sessionOf = (half: Half | undefined) =>
    half && (halves?.kind === 'sessions' || halves?.kind === 'made')
      ? sessionOfHalf(half, halves.sessions)
      : null
  const sessionsPerDay = Math.max(1, (halves?.sessions ?? options.sessions ?? []).length)
  const columns = new Map<string, ListColumn>()
  const problems: ColumnProblem[] = []
  const rows: ListRow[] = []
  const skipped: ReadList['skipped'] = []
  const sheets: ListSheet[] = []
  const parts: { rows: ListRow[]; columns: ListColumn[] }[] = []

  for (const [index, sheet] of table.sheets.entries()) {
    const own = proposed[index] as Mapping
    const isRead = read.has(index)
    for (const column of own.columns) {
      column.session = sessionOf(column.half)
      // A half that is none of the activity's sessions: nobody can say which one is meant.
      if (column.half && halves?.kind === 'sessions' && column.session === null) column.day = null
    }
    const mine = withChoices(own.columns, mapping.columns, columns)
    const hasDays = mine.some(({ field, day }) => field === 'day' && day)
    const namedDay = table.sheets.length > 1 && !hasDays ? dayOfSheet(sheet.name, activityDays) : null
    const said = hasDays ? undefined : mapping.sheetDays?.[index]
    const half = readHalf(sheet.name)?.half
    const session = said ? sessionIn(said.slice(10)) : sessionOf(half)
    // As with columns: a half that is none of the activity's sessions is no whole day.
    const isUnknownHalf = !said && half && halves?.kind === 'sessions' && session === null
    const day = said === 'none' || isUnknownHalf ? null : (said?.slice(0, 10) ?? namedDay)
    sheets.push({
      index,
      name: sheet.name,
      rows: sheet.isHidden && !isRead ? null : sheet.rows.filter((row) => row.length > 0).length,
      isRead,
      isHidden: sheet.isHidden === true,
      hiddenRows: sheet.hiddenRows ?? [],
      hiddenColumns: sheet.hiddenColumns ?? [],
      headerRow: own.headerRow,
      day,
      session: day === null ? null : session,
      namedDay,
      hasDays,
    })
    if (!isRead) continue
    for (const column of mine) if (!columns.has(idOf(column))) columns.set(idOf(column), column)
    problems.push(...openProblems(own.problems, mine))
    const { entries, skipped: others } = readRoster(
      shown[index] as Row[],
      { headerRow: own.headerRow, columns: mine },
      { activityDays, defaultCountry, sheetDay: day, sheetSession: session, sessionsPerDay },
    )
    const part = entries.map((entry): ListRow => {
      const key = `${index}.${entry.row}`
      const correction = options.corrections?.[key]
      return {
        key,
        sheet: index,
        entry: correction ? correctEntry(entry, correction) : entry,
        texts: entry.problems.length > 0 ? textsOf(shown[index]?.[entry.row - 1]) : [],
        ...(correction ? { isCorrected: true } : {}),
      }
    })
    parts.push({ rows: part, columns: mine })
    for (const row of part) rows.push(row)
    const unseen = new Set(mapping.hidden === 'read' ? [] : sheet.hiddenRows)
    for (const row of others)
      skipped.push({
        ...row,
        ...(unseen.has(row.row)
          ? {
              why: 'hidden',
              text: textsOf(sheet.rows[row.row - 1])
                .filter(Boolean)
                .join(' · ')
                .slice(0, 80),
            }
          : {}),
        sheet: index,
      })
  }
  scaleScores(parts, { chosen: mapping.scales ?? {}, remembered: options.rememberedScales ?? {} })
  for (const row of rows)
    if (row.entry.problems.length > 0 && row.texts.length === 0)
      row.texts = textsOf(shown[row.sheet]?.[row.entry.row - 1])
  return { sheets, columns: [...columns.values()], problems: withoutDoubles(problems), rows, skipped, halves }
}

const textsOf = (row: Row = []) => row.map((cell) => cell?.text ?? '')

/** The rows of a sheet with nothing in those, and in the columns, that are hidden. */
function withoutHidden({ rows, hiddenRows = [], hiddenColumns = [] }: Sheet): Row[] {
  if (hiddenRows.length === 0 && hiddenColumns.length === 0) return rows
  const unseen = new Set(hiddenRows)
  return rows.map((row, at) => {
    if (unseen.has(at + 1)) return []
    if (hiddenColumns.length === 0) return row
    const seen = [...row]
    for (const column of hiddenColumns) if (column < seen.length) seen[column] = null
    return seen.every((cell) => cell === null) ? [] : seen
  })
}

/** The longest name that a session may have. */
const longestSession = 40

function halvesOf(
  table: Table,
  proposed: readonly Mapping[],
  read: ReadonlySet<number>,
  { mapping, activityDays, sessions = [] }: ListOptions,
): ListHalves | null {
  const named = table.sheets.flatMap(({ name }, index) => {
    if (!read.has(index)) return []
    const days = (proposed[index]?.columns ?? []).flatMap(({ half, day, header }) =>
      half && day ? [{ half, day, header }] : [],
    )
    const half = readHalf(name)?.half
    const day = half && table.sheets.length > 1 && days.length === 0 ? dayOfSheet(name, activityDays) : null
    return half && day ? [...days, { half, day, header: name }] : days
  })
  if (named.length === 0) return null
  if (mapping.halves === 'whole') return { kind: 'whole', sessions }
  if (sessions.length > 1) return { kind: 'sessions', sessions }
  const afternoons = new Set(named.flatMap(({ half, day }) => (half === 'afternoon' ? [day] : [])))
  if (!named.some(({ half, day }) => half === 'morning' && afternoons.has(day)))
    return { kind: 'alone', sessions }
  const nameOf = (half: Half) => {
    const header = named.find((one) => one.half === half)?.header ?? ''
    const words = readHalf(header)?.words.slice(0, longestSession) ?? half
    return words.charAt(0).toUpperCase() + words.slice(1)
  }
  return { kind: 'made', sessions: [nameOf('morning'), nameOf('afternoon')] }
}

function sheetsToRead(table: Table, proposed: Mapping[], chosen: number[] | undefined) {
  const wanted = (chosen ?? []).filter((index) => index < table.sheets.length)
  if (wanted.length > 0) return new Set(wanted)
  const isSeen = (index: number) => table.sheets[index]?.isHidden !== true
  const named = proposed.flatMap(({ columns }, index) =>
    isSeen(index) && columns.some(({ field }) => nameFields.includes(field)) ? [index] : [],
  )
  const first = table.sheets.findIndex(({ rows }, index) => isSeen(index) && rows.length > 0)
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
    const proposed = { field: column.field, day: column.day ?? null, session: column.session ?? null }
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

function readMeaning(meaning: ColumnMeaning): {
  field: RosterField | null
  day: string | null
  session: number | null
} {
  if (meaning === 'unknown') return { field: null, day: null, session: null }
  if (meaning.startsWith('day:'))
    return { field: 'day', day: meaning.slice(4, 14), session: sessionIn(meaning.slice(14)) }
  return { field: meaning as RosterField, day: null, session: null }
}

/** The session of ":2"; null of an empty text. */
const sessionIn = (text: string) => Number(text.slice(1)) || null

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
