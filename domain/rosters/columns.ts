import { findDay, isAttendanceHeader, readDayName } from './days'
import { type RosterField, repeatableFields } from './fields'
import { type Half, isHalfAlone, readHalf } from './halves'
import { headerKey, openHeaders, recogniseHeader } from './headers'
import type { Cell, Row } from './read/cell'
import { readCivility } from './values'

export type RosterColumn = {
  /** From 0. */
  index: number
  header: string
  headerKey: string
  /** What the column holds, null where nobody has said yet. */
  field: RosterField | null
  /** Only of a column of attendance: the day as YYYY-MM-DD, null where it is still to be chosen. */
  day?: string | null
  /** Only of such a column: the half of the day that its header names, and the session, from 1, that it is. */
  half?: Half
  session?: number | null
  how: 'recognised' | 'remembered' | 'unknown'
  /** The first few different values below the header. */
  samples: string[]
}

/** Something about the columns that the officer should know; the code is a key of the namespace `rosterProblems`. */
export type ColumnProblem = {
  code: 'dayBeyondActivity' | 'dayOutsideActivity' | 'sameFieldTwice' | 'fullNameSplit' | 'noNameColumn'
  /** The column it is about, null where it is about all. */
  index: number | null
  params: { header: string; days: number }
}

export type Mapping = {
  /** The row (from 1) with the headers; 0 where the list has none. People begin in the row after it. */
  headerRow: number
  columns: RosterColumn[]
  problems: ColumnProblem[]
}

export type MappingOptions = {
  /** The days of the activity in their order, as YYYY-MM-DD. */
  activityDays: readonly string[]
  /** What the officer said about headers of earlier lists, by {@link headerKey}. */
  remembered?: Readonly<Record<string, RosterField>>
  /** The row (from 1) that the officer chose as the one with the headers; 0 says that there is none. */
  headerRow?: number
}

const rowsSearched = 60
const sampleCount = 5

/**
 * Finds the row with the headers and proposes what each column holds. Takes the rows of a sheet; columns without
 * header and without any value are left out. Of a field found twice the second column is left unknown, except for
 * days. Never throws: a list without known headers comes back with every column unknown.
 */
export function proposeMapping(rows: readonly Row[], options: MappingOptions): Mapping {
  const remembered = new Map(Object.entries(options.remembered ?? {}))
  const headerRow = options.headerRow ?? findHeaderRow(rows, remembered)
  const headers = headersAt(rows, headerRow)
  const problems: ColumnProblem[] = []
  const about = (code: ColumnProblem['code'], index: number | null, header = '') =>
    problems.push({ code, index, params: { header, days: options.activityDays.length } })

  const columns = widthsOf(rows, headerRow).flatMap((filled, index): RosterColumn[] => {
    const cell = headers[index] ?? null
    const header = cell?.text.replace(/\s+/g, ' ') ?? ''
    if (header === '' && !filled) return []
    const key = header === '' ? '' : headerKey(header)
    return [
      {
        index,
        header,
        headerKey: key,
        field: null,
        how: 'unknown',
        samples: samplesOf(rows, headerRow, index),
      },
    ]
  })

  for (const column of columns) {
    if (column.header === '') continue
    const said = remembered.get(column.headerKey)
    if (said && said !== 'day') {
      column.field = said
      column.how = 'remembered'
      continue
    }
    const field = recogniseHeader(column.header)
    // "Firma 14-mar" is where somebody signed, "Asistencia 14-mar" where somebody ticked.
    const name =
      field === null || field === 'signature' ? readDayName(column.header, headers[column.index]) : null
    if (name && !(field === 'signature' && column.samples.length === 0)) {
      const found = findDay(name, options.activityDays)
      Object.assign(column, { field: 'day', day: found.day, how: said ? 'remembered' : 'recognised' })
      const half = readHalf(column.header)?.half
      if (half) column.half = half
      if ('code' in found) about(found.code, column.index, column.header)
    } else if (said === 'day' || isAttendanceHeader(column.header)) {
      const [only, second] = options.activityDays
      if (only && !second)
        Object.assign(column, { field: 'day', day: only, how: said ? 'remembered' : 'recognised' })
      else if (said) Object.assign(column, { field: 'day', day: null, how: 'remembered' })
    } else if (field) {
      column.field = field
      column.how = 'recognised'
    }
  }

  decideOpenHeaders(columns)
  for (const column of leaveOutDoubles(columns)) about('sameFieldTwice', column.index, column.header)
  const has = (...fields: RosterField[]) => columns.some(({ field }) => field && fields.includes(field))
  if (has('fullName') && !has('givenNames')) about('fullNameSplit', null)
  if (!has('fullName', 'givenNames', 'familyNames', 'paternalName')) about('noNameColumn', null)
  return { headerRow, columns, problems }
}

/** The day that a sheet is named after, as YYYY-MM-DD, null where it isn't: lists with one sheet a day. */
export function dayOfSheet(name: string, activityDays: readonly string[]) {
  const read = readDayName(name)
  return read ? findDay(read, activityDays).day : null
}

/** Names, entities and departments mean what the columns beside them leave over. */
function decideOpenHeaders(columns: RosterColumn[]) {
  const certain = (field: RosterField) =>
    columns.some(
      (column) =>
        column.field === field && (column.how === 'remembered' || !openHeaders.has(column.headerKey)),
    )
  const hasFamily = certain('familyNames') || certain('paternalName') || certain('maternalName')
  for (const column of columns) {
    if (column.how !== 'recognised') continue
    switch (openHeaders.get(column.headerKey)) {
      case 'name':
        if (hasFamily) column.field = 'givenNames'
        else if (certain('givenNames')) column.field = 'familyNames'
        break
      case 'nom':
        if (certain('givenNames')) column.field = 'familyNames'
        else if (hasFamily) column.field = 'givenNames'
        break
      case 'entity':
        // "Entidad" is short for "entidad federativa" where the institution has its own column.
        if (certain('institution')) column.field = certain('state') ? 'unit' : 'state'
        break
      case 'department':
        if (!certain('state') && column.samples.filter(isDepartment).length * 2 > column.samples.length)
          column.field = 'state'
        break
      case 'title':
        // "Título" is a form of address, a post or a degree: what stands below says which.
        if (column.samples.filter(isCivility).length * 2 > column.samples.length) column.field = 'civility'
        else if (column.headerKey === 'titulo') Object.assign(column, { field: null, how: 'unknown' })
        break
    }
  }
}

const isCivility = (text: string) => readCivility(text) !== undefined

/** Where people say "departamento" for a part of the country (CO, PE, BO, GT, HN, SV, NI, PY, UY). */
const departments = new Set(
  `amazonas ancash apurimac arequipa ayacucho cajamarca callao cusco cuzco huancavelica huanuco ica junin la libertad
  lambayeque lima loreto madre de dios moquegua pasco piura puno san martin tacna tumbes ucayali|antioquia arauca
  atlantico bolivar boyaca caldas caqueta casanare cauca cesar choco cordoba cundinamarca guainia guaviare huila la guajira
  magdalena meta narino norte de santander putumayo quindio risaralda santander sucre tolima valle del cauca vaupes
  vichada bogota|beni chuquisaca cochabamba la paz oruro pando potosi santa cruz tarija|alta verapaz baja verapaz chimaltenango
  chiquimula el progreso escuintla guatemala huehuetenango izabal jalapa jutiapa peten quetzaltenango quiche
  retalhuleu sacatepequez san marcos santa rosa solola suchitepequez totonicapan zacapa|atlantida choluteca colon
  comayagua copan cortes el paraiso francisco morazan gracias a dios intibuca islas de la bahia lempira ocotepeque olancho santa
  barbara valle yoro|ahuachapan cabanas chalatenango cuscatlan la union morazan san miguel san salvador san vicente
  santa ana sonsonate usulutan|boaco carazo chinandega chontales esteli granada jinotega leon madriz managua masaya
  matagalpa nueva segovia rio san juan rivas|alto paraguay alto parana amambay asuncion boqueron caaguazu caazapa canindeyu
  central concepcion cordillera guaira itapua misiones neembucu paraguari presidente hayes san pedro|artigas
  canelones cerro largo colonia durazno flores florida lavalleja maldonado montevideo paysandu rio negro rivera rocha salto
  san jose soriano tacuarembo treinta y tres`
    .split(/[\s|]+/)
    .filter((word) => word.length > 2),
)
const isDepartment = (text: string) => {
  const words = headerKey(text).split(' ')
  return words.length <= 4 && words.every((word) => departments.has(word) || word.length <= 2)
}

function leaveOutDoubles(columns: RosterColumn[]) {
  const taken = new Map<RosterField, RosterColumn>()
  const doubles: RosterColumn[] = []
  // What the officer said once goes before what is recognised.
  for (const column of [...columns].sort(
    (a, b) => Number(b.how === 'remembered') - Number(a.how === 'remembered'),
  )) {
    const { field } = column
    if (!field || repeatableFields.includes(field)) continue
    if (taken.has(field)) {
      Object.assign(column, { field: null, how: 'unknown' })
      doubles.push(column)
    } else taken.set(field, column)
  }
  return doubles
}

const nameFields: RosterField[] = ['fullName', 'givenNames', 'familyNames', 'paternalName', 'maternalName']

/**
 * The row that says the most that is known, of equal ones the first. Where nothing is known, the first row of at
 * least two different texts that is about as wide as the rows below it. 0 where no row looks like headers.
 */
function findHeaderRow(rows: readonly Row[], remembered: ReadonlyMap<string, RosterField>) {
  let best = { row: 0, score: 0 }
  for (let number = 1; number <= Math.min(rows.length, rowsSearched); number += 1) {
    const score = knownIn(headersAt(rows, number), remembered)
    if (score > best.score) best = { row: number, score }
  }
  if (best.score >= 2) return best.row
  const single = rows.slice(0, rowsSearched).findIndex((row) => {
    const [cell, ...others] = row.filter((cell) => cell !== null)
    return others.length === 0 && cell?.type === 'text' && isNameHeader(cell.text)
  })
  return single >= 0 ? single + 1 : plausibleHeaderRow(rows)
}

const isNameHeader = (text: string) => {
  const field = recogniseHeader(text)
  return field !== null && nameFields.includes(field) && text.length < 40
}

function knownIn(headers: Row, remembered: ReadonlyMap<string, RosterField>) {
  const fields = new Set<string>()
  let filled = 0
  for (const cell of headers) {
    if (!cell || cell.type === 'boolean') continue
    filled += 1
    if (cell.type === 'number') continue
    const field =
      remembered.get(headerKey(cell.text)) ?? (cell.type === 'text' ? recogniseHeader(cell.text) : null)
    const day = field === null && readDayName(cell.text, cell)
    if (field) fields.add(field === 'ignore' ? `ignore ${cell.text}` : field)
    else if (day) fields.add(`day ${JSON.stringify(day)} ${readHalf(cell.text)?.half}`)
  }
  const names = nameFields.some((field) => fields.has(field))
  // A person's row may hold a date or a word that is also a header; a row of headers holds little else.
  if (fields.size * 2 < filled && !(names && fields.size >= 3)) return 0
  return fields.size + (names ? 2 : 0)
}

function plausibleHeaderRow(rows: readonly Row[]) {
  for (let at = 0; at < Math.min(rows.length - 1, rowsSearched); at += 1) {
    const cells = (rows[at] as Row).filter((cell) => cell !== null)
    const texts = new Set(cells.map((cell) => headerKey(cell.text)))
    if (cells.length < 2 || texts.size < cells.length || cells.some((cell) => cell.type !== 'text')) continue
    // An address or a number in it makes it a row of data.
    if (cells.some(({ text }) => text.length > 60 || /@|^[\d.,/ -]+$/.test(text))) continue
    const below = rows.slice(at + 1, at + 11).filter((row) => row.length > 0)
    const width =
      below.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0) / below.length
    if (cells.length >= width * 0.6) return at + 1
  }
  return 0
}

/**
 * The headers that stand over the columns in a row. Two lines of headers are joined: where a line has nothing but
 * days, or parts of a name, below or above wider words, each column takes what says more.
 */
function headersAt(rows: readonly Row[], number: number): Row {
  const row = rows[number - 1] ?? []
  const above = rows[number - 2]
  if (!above) return row
  const joined: Row = [...row]
  joinHalves(joined, above)
  for (let index = 0; index < Math.max(row.length, above.length); index += 1) {
    const cell = row[index] ?? null
    const upper = above[index] ?? null
    if (!upper || upper.type === 'number' || upper.type === 'boolean') continue
    const isDay = readDayName(upper.text, upper) !== null
    if (cell === null && row.length > 0 && (isDay || recogniseHeader(upper.text))) joined[index] = upper
    else if (cell && isDay && isAttendanceHeader(cell.text)) joined[index] = upper
  }
  return joined
}

/** A day that stands over its halves is written over the first of them: each half takes it. */
function joinHalves(joined: Row, above: Row) {
  let day: Cell | null = null
  for (let index = 0; index < Math.max(joined.length, above.length); index += 1) {
    const upper = above[index] ?? null
    const cell = joined[index] ?? null
    if (upper) day = upper.type !== 'number' && readDayName(upper.text, upper) ? upper : null
    if (day && cell?.type === 'text' && isHalfAlone(cell.text))
      joined[index] = { type: 'text', text: `${day.text} ${cell.text}` }
    else if (cell && !upper) day = null
  }
}

/** For each column, how many of its cells below the headers are filled. */
function widthsOf(rows: readonly Row[], headerRow: number) {
  const widths: number[] = new Array(rows[headerRow - 1]?.length ?? 0).fill(0)
  for (const row of rows.slice(headerRow))
    for (let index = 0; index < row.length; index += 1) {
      while (widths.length <= index) widths.push(0)
      if (row[index]) widths[index] = (widths[index] as number) + 1
    }
  return widths
}

function samplesOf(rows: readonly Row[], headerRow: number, index: number) {
  const samples = new Set<string>()
  for (
    let at = headerRow;
    at < Math.min(rows.length, headerRow + 200) && samples.size < sampleCount;
    at += 1
  ) {
    const cell: Cell | null = rows[at]?.[index] ?? null
    if (cell) samples.add(cell.text.replace(/\s+/g, ' ').slice(0, 80))
  }
  return [...samples]
}
