import type { Gender, InstitutionKind } from '@/db/enums'
import { fold } from '../names'
import type { RosterColumn } from './columns'
import type { CorrectableField } from './correctable'
import { readCountry } from './countries'
import type { RosterField } from './fields'
import { familyFirst, headerKey } from './headers'
import { guessInstitutionKind, readInstitutionKind } from './institution-kinds'
import { daysOf, type Presence } from './presences'
import type { Cell, Row } from './read/cell'
import { type Scale, type ScoreField, scoreFields } from './scales'
import {
  birthDateReader,
  civilityOf,
  couldBeName,
  genderReader,
  isCellError,
  looksLikeFormula,
  oneLine,
  openDateTest,
  readCivility,
  readEmail,
  readMark,
  readName,
  readPhone,
  readScore,
  saysNothing,
  scoredOf,
  splitFullName,
  withoutTitles,
} from './values'

/** Why a row can't be taken, or what of it was left out; keys of the namespace `rosterProblems`. */
export const rosterProblemCodes = [
  'givenNamesMissing',
  'familyNamesMissing',
  'nameUnreadable',
  'nameTooLong',
  'genderUnreadable',
  'genderAmbiguous',
  'civilityUnreadable',
  'institutionKindUnknown',
  'countryUnknown',
  'emailUnreadable',
  'emailSeveral',
  'phoneUnreadable',
  'dateOfBirthUnreadable',
  'consentUnreadable',
  'markUnreadable',
  'scoreUnreadable',
  'scoreAboveScale',
  'scoreWithoutScale',
  'formula',
  'tooLong',
  'cellError',
] as const
export type RosterProblemCode = (typeof rosterProblemCodes)[number]

export type RosterProblem = {
  field: RosterField
  code: RosterProblemCode
  /** With an error the row can't be taken; with a warning it is taken, without the value or with it as plain text. */
  severity: 'error' | 'warning'
  /** What the cell says, shortened. */
  value: string
  /** For the message: `value`, `column`, the header, and of a score the `most` that its column allows. */
  params: { value: string; column: string; most?: number }
}

/** What was taken from something else than a plain value, and from what; keys of the namespace `rosterGuesses`. */
export const rosterGuessCodes = [
  'nameByComma',
  'nameByCapitals',
  'nameByOrder',
  'genderByCivility',
  'genderByTitle',
  'genderByLetter',
  'kindByName',
  'kindAssumed',
  'countryByActivity',
  'birthByOrder',
] as const
export type RosterGuessCode = (typeof rosterGuessCodes)[number]
export type RosterGuess = {
  field: CorrectableField
  code: RosterGuessCode
  /** What it was taken from, shortened. */
  from: string
}

export type RosterEntry = {
  /** Row of the sheet, from 1. */
  row: number
  givenNames: string
  familyNames: string
  gender: Gender
  institution: string | null
  /** Only what the list says; {@link ./institution-kinds.guessInstitutionKind} guesses from the name. */
  institutionKind: InstitutionKind | null
  unit: string | null
  position: string | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
  state: string | null
  email: string | null
  phone: string | null
  dateOfBirth: string | null
  /** Null where the list doesn't say. */
  consent: boolean | null
  /** The days attended, as YYYY-MM-DD, in order. */
  days: string[]
  /** Whether the list says who was there on which day; if not, `days` is empty and means nothing. */
  hasDays: boolean
  /** By day, the sessions that she came to, from 1, of days that she did not attend whole. */
  parts?: Record<string, number[]>
  /** In percent, once {@link ./scales.scaleScores} has said out of what they are. */
  scoreBefore: number | null
  scoreAfter: number | null
  /** The most points that a score was given out of; left out or null where it was given in percent. */
  scoreBeforeOf?: number | null
  scoreAfterOf?: number | null
  /** What the cells of the scores say themselves that they are out of. */
  scoredOf?: Partial<Record<ScoreField, Scale>>
  problems: RosterProblem[]
  /** Only of a row that was read from a list. */
  guesses?: RosterGuess[]
}

export const rosterSkipReasons = ['blank', 'total', 'note', 'repeatedHeader', 'hidden'] as const
/** A row that holds nobody; the reason is a key of the namespace `rosterSkips`, the text what stands in it. */
export type SkippedRow = { row: number; why: (typeof rosterSkipReasons)[number]; text: string }

export type RosterOptions = {
  /** The days of the activity in their order, as YYYY-MM-DD. */
  activityDays: readonly string[]
  /** ISO 3166-1 alpha-2 of everybody whose row doesn't say. */
  defaultCountry?: string | null
  /** The day, as YYYY-MM-DD, on which everybody of this sheet was there: a list with one sheet a day. */
  sheetDay?: string | null
  /** The session of that day, from 1; the whole day where left out. */
  sheetSession?: number | null
  /** The sessions of a day; 1 where a day is one whole. */
  sessionsPerDay?: number
}

type Columns = readonly Pick<RosterColumn, 'index' | 'header' | 'field' | 'day' | 'session'>[]

/**
 * Reads the people of a sheet. Takes its rows and the mapping that {@link ./columns.proposeMapping} proposed and the
 * officer corrected. Gives back an entry for each person, in the order of the rows, and the rows that hold nobody.
 *
 * An entry without given or without family names has a problem of severity `error`: it can't be imported. Everything
 * else that can't be read is a warning and left out: gender becomes "not said", an e-mail address, a country or a
 * score is null, a mark that isn't one counts as absent. Text that looks like a formula stays as it is, as text.
 */
export function readRoster(
  rows: readonly Row[],
  mapping: { headerRow: number; columns: Columns },
  options: RosterOptions,
): { entries: RosterEntry[]; skipped: SkippedRow[] } {
  const reader = new RowReader(rows, mapping, options)
  const entries: RosterEntry[] = []
  const skipped: SkippedRow[] = []
  for (let at = mapping.headerRow; at < rows.length; at += 1) {
    const row = rows[at] as Row
    const why = reader.skips(row)
    if (why) skipped.push({ row: at + 1, why, text: textOf(row) })
    else entries.push(reader.read(row, at + 1))
  }
  return { entries, skipped }
}

const textOf = (row: Row) => {
  const texts = row.filter((cell) => cell !== null).map((cell) => oneLine(cell.text))
  return shortened(texts.join(' · '))
}

const shown = 80
const shortened = (text: string) =>
  text.length > shown ? `${text.slice(0, shown - 1).toWellFormed()}…` : text

const longestName = 150
const longestText = 300

const totalRow =
  /^(?:(?:gran|grand|sub) ?)?total(?:es|is|aux)?\b|^(?:gran total|suma|somme|soma|numero total|nombre total|numero de participantes)\b/
const noteStart =
  /^(?:nota|notas|note|notes|n b|nb|obs|observaciones|observations|fuente|source|elabor\w*|responsable|firma del?|vo bo|aviso|los datos|leyenda|legend)\b/

/** Columns that say nothing about a person. */
const beside: readonly (RosterField | null)[] = [null, 'number', 'signature', 'ignore', 'day']
const nameFields: readonly (RosterField | null)[] = [
  'fullName',
  'givenNames',
  'familyNames',
  'paternalName',
  'maternalName',
]

const iberian = new Set(
  'AR BO BR CL CO CR CU DO EC ES GT HN MX NI PA PE PR PT PY SV UY VE AO MZ CV GW ST GQ TL'.split(' '),
)

class RowReader {
  private readonly byField = new Map<RosterField, Columns[number][]>()
  private readonly fieldAt = new Map<number, RosterField | null>()
  private readonly headers: { index: number; length: number; key: string }[]
  private readonly days: { index: number; header: string; day: string; session: number | null }[]
  private readonly gender: ReturnType<typeof genderReader>
  /** Whether an M stands alone in the column or beside an H, so that it was guessed who is meant. */
  private readonly isOpenLetter: boolean
  private readonly birthDate: ReturnType<typeof birthDateReader>
  private readonly isOpenDate: (cell: Cell) => boolean
  private readonly split: Parameters<typeof splitFullName>[1]

  constructor(
    rows: readonly Row[],
    mapping: { headerRow: number; columns: Columns },
    private readonly options: RosterOptions,
  ) {
    for (const column of mapping.columns) {
      this.fieldAt.set(column.index, column.field)
      if (column.field) this.byField.set(column.field, [...(this.byField.get(column.field) ?? []), column])
    }
    this.headers = mapping.columns
      .filter(({ header }) => header !== '')
      .map(({ index, header }) => ({ index, length: header.length, key: headerKey(header) }))
    this.days = (this.byField.get('day') ?? []).flatMap(({ index, header, day, session }) =>
      day ? [{ index, header, day, session: session ?? null }] : [],
    )
    const body = rows.slice(mapping.headerRow)
    const cellsOf = (field: RosterField) => {
      const index = this.byField.get(field)?.[0]?.index
      return index === undefined ? [] : body.map((row) => row[index] ?? null)
    }
    const genders = cellsOf('gender').map((cell) => cell?.text ?? '')
    this.gender = genderReader(genders, this.header('gender'))
    this.isOpenLetter = !genders.some((text) => /^[fw]$/i.test(text.trim()))
    const year = Number(options.activityDays[0]?.slice(0, 4) ?? new Date().getUTCFullYear())
    this.birthDate = birthDateReader(cellsOf('dateOfBirth'), year)
    this.isOpenDate = openDateTest(cellsOf('dateOfBirth'))
    const nameHeader = this.header('fullName')
    this.split = {
      familyFirst: familyFirst(nameHeader),
      twoSurnames:
        /nombre|apellid|nome|sobrenome/.test(headerKey(nameHeader)) ||
        iberian.has(options.defaultCountry ?? ''),
    }
  }

  private header(field: RosterField) {
    return this.byField.get(field)?.[0]?.header ?? ''
  }

  private cell(row: Row, field: RosterField): Cell | null {
    for (const { index } of this.byField.get(field) ?? []) {
      const cell = row[index]
      if (cell) return cell
    }
    return null
  }

  /** Why a row holds nobody, null where it holds somebody. */
  skips(row: Row): SkippedRow['why'] | null {
    const filled = row.flatMap((cell, index) =>
      cell ? [{ cell, field: this.fieldAt.get(index) ?? null }] : [],
    )
    const first = filled[0]
    if (!first) return 'blank'
    const repeated = this.headers.filter(({ index, length, key }) => {
      const cell = row[index]
      return cell?.type === 'text' && cell.text.length === length && headerKey(cell.text) === key
    }).length
    if (repeated >= 2 && repeated * 2 >= filled.length) return 'repeatedHeader'
    const key = fold(first.cell.text)
    const named = filled.filter(({ cell, field }) => nameFields.includes(field) && couldBeName(cell.text))
    if (totalRow.test(key) && named.filter(({ cell }) => cell !== first.cell).length === 0) return 'total'
    if (noteStart.test(key) && named.filter(({ cell }) => cell !== first.cell).length < 2) return 'note'

    const hasNumber = filled.some(({ cell, field }) => field === 'number' && /^\d/.test(cell.text))
    const personal = filled.filter(({ field }) => !beside.includes(field))
    if (personal.length === 0) return this.skipsBeside(filled, hasNumber)
    if (filled.length - (hasNumber ? 1 : 0) > 1) return null
    // One cell alone: a person's name in a column of names, beside its number where rows have numbers; else a note.
    const [only] = named
    return only && (hasNumber || !this.byField.has('number')) ? null : 'note'
  }

  private skipsBeside(filled: { cell: Cell; field: RosterField | null }[], hasNumber: boolean) {
    const figures = filled.every(({ cell }) => cell.type === 'number' || /^[\d.,%\s/-]+$/.test(cell.text))
    const others = filled.filter(({ field }) => field !== 'number')
    if (others.length === 0) return hasNumber ? 'blank' : 'note'
    // A line that was numbered, or ticked through, before anybody stood on it.
    if (hasNumber && others.every(({ field }) => field === 'day' || field === 'signature')) return 'blank'
    return figures ? 'total' : 'note'
  }

  read(row: Row, number: number): RosterEntry {
    const problems: RosterProblem[] = []
    const add = (
      field: RosterField,
      code: RosterProblemCode,
      value: string,
      severity: 'error' | 'warning' = 'warning',
      column = this.header(field),
    ) => {
      const short = shortened(oneLine(value))
      problems.push({ field, code, severity, value: short, params: { value: short, column } })
    }
    const line = (field: RosterField, longest = longestText) => {
      const text = oneLine(this.cell(row, field)?.text ?? '')
      if (text === '' || saysNothing(text)) return null
      if (isCellError(text)) {
        add(field, 'cellError', text)
        return null
      }
      if (looksLikeFormula(text)) add(field, 'formula', text)
      if (text.length <= longest) return text
      add(field, 'tooLong', text)
      return text.slice(0, longest).toWellFormed().trim()
    }
    /** Reads a value; `undefined` from the reader is a problem. */
    const value = <T>(
      field: RosterField,
      code: RosterProblemCode,
      read: (cell: Cell) => T | null | undefined,
    ) => {
      const cell = this.cell(row, field)
      if (!cell || saysNothing(cell.text)) return null
      const result = read(cell)
      if (result === undefined) add(field, code, cell.text)
      return result ?? null
    }

    const guesses: RosterGuess[] = []
    const guess: AddGuess = (field, code, from) =>
      guesses.push({ field, code, from: shortened(oneLine(from)) })
    const { givenNames, familyNames } = this.names(row, add, guess)
    const institution = line('institution')
    const institutionKind = value(
      'institutionKind',
      'institutionKindUnknown',
      (cell) => readInstitutionKind(cell.text) ?? undefined,
    )
    if (institution && !institutionKind)
      guess('institutionKind', guessInstitutionKind(institution) ? 'kindByName' : 'kindAssumed', institution)
    const dateOfBirth = value('dateOfBirth', 'dateOfBirthUnreadable', this.birthDate)
    const born = this.cell(row, 'dateOfBirth')
    if (dateOfBirth && born && this.isOpenDate(born)) guess('dateOfBirth', 'birthByOrder', born.text)
    return {
      row: number,
      givenNames,
      familyNames,
      gender: this.readGender(row, add, guess),
      institution,
      institutionKind,
      unit: line('unit'),
      position: line('position'),
      country: this.readCountry(row, add, guess),
      state: line('state'),
      email: value('email', 'emailUnreadable', (cell) => {
        const { email, several } = readEmail(cell.text)
        if (several) add('email', 'emailSeveral', cell.text)
        return email
      }),
      phone: value('phone', 'phoneUnreadable', (cell) => readPhone(cell.text)),
      dateOfBirth,
      consent: value('consent', 'consentUnreadable', readMark),
      ...this.readDays(row, add),
      hasDays: this.days.length > 0 || Boolean(this.options.sheetDay),
      scoreBefore: value('scoreBefore', 'scoreUnreadable', readScore),
      scoreAfter: value('scoreAfter', 'scoreUnreadable', readScore),
      ...this.scoredOf(row),
      problems,
      guesses,
    }
  }

  private names(row: Row, add: AddProblem, guess: AddGuess) {
    const part = (field: RosterField) => {
      const text = this.cell(row, field)?.text ?? ''
      if (text === '' || saysNothing(text)) return ''
      if (looksLikeFormula(text)) add(field, 'formula', text)
      const name = readName(text)
      if (name === null) add(field, 'nameUnreadable', text, 'error')
      else if (name.length > longestName) add(field, 'nameTooLong', text, 'error')
      return name?.slice(0, longestName).toWellFormed() ?? ''
    }
    let givenNames = part('givenNames')
    let familyNames =
      part('familyNames') || [part('paternalName'), part('maternalName')].filter(Boolean).join(' ')
    const full = oneLine(this.cell(row, 'fullName')?.text ?? '')
    if (full !== '' && givenNames === '' && familyNames === '') {
      if (looksLikeFormula(full)) add('fullName', 'formula', full)
      const name = splitFullName(withoutTitles(full), this.split)
      givenNames = (readName(name.givenNames) ?? '').slice(0, longestName)
      familyNames = (readName(name.familyNames) ?? '').slice(0, longestName)
      if (givenNames !== '' && familyNames !== '') guess('givenNames', nameGuesses[name.by], full)
    }
    const whole = this.byField.has('fullName') && !this.byField.has('givenNames') ? 'fullName' : null
    if (givenNames === '') add(whole ?? 'givenNames', 'givenNamesMissing', full || familyNames, 'error')
    if (familyNames === '') add(whole ?? 'familyNames', 'familyNamesMissing', full || givenNames, 'error')
    return { givenNames, familyNames }
  }

  /** What the column of genders says; where it says nothing, the form of address in its column or before the name. */
  private readGender(row: Row, add: AddProblem, guess: AddGuess): Gender {
    const text = this.cell(row, 'gender')?.text ?? ''
    if (text !== '' && !saysNothing(text)) {
      const gender = this.gender(text)
      if (gender === undefined)
        add('gender', fold(text) === 'm' ? 'genderAmbiguous' : 'genderUnreadable', text)
      else if (gender !== null && this.isOpenLetter && fold(text) === 'm')
        guess('gender', 'genderByLetter', text)
      return gender ?? 'not_said'
    }
    const civility = this.cell(row, 'civility')?.text ?? ''
    const said = readCivility(civility)
    if (said === undefined) add('civility', 'civilityUnreadable', civility)
    if (said) {
      guess('gender', 'genderByCivility', civility)
      return said
    }
    const title = civilityOf(this.cell(row, 'fullName')?.text ?? this.cell(row, 'givenNames')?.text ?? '')
    const titled = title === '' ? null : readCivility(title)
    if (titled) guess('gender', 'genderByTitle', title)
    return titled ?? 'not_said'
  }

  private readCountry(row: Row, add: AddProblem, guess: AddGuess) {
    const text = this.cell(row, 'country')?.text ?? ''
    if (text === '' || (saysNothing(text) && readCountry(text) === null)) {
      const country = this.options.defaultCountry ?? null
      if (country) guess('country', 'countryByActivity', '')
      return country
    }
    const country = readCountry(text)
    if (country === null) add('country', 'countryUnknown', text)
    return country
  }

  private scoredOf(row: Row): Pick<RosterEntry, 'scoredOf'> {
    const own = scoreFields.flatMap((field) => {
      const cell = this.cell(row, field)
      const scale = cell && scoredOf(cell)
      return scale ? [[field, scale]] : []
    })
    return own.length > 0 ? { scoredOf: Object.fromEntries(own) } : {}
  }

  private readDays(row: Row, add: AddProblem): Pick<RosterEntry, 'days' | 'parts'> {
    const { sheetDay, sheetSession, sessionsPerDay = 1 } = this.options
    const there: Presence[] = sheetDay ? [{ day: sheetDay, session: sheetSession ?? null }] : []
    for (const { index, header, day, session } of this.days) {
      const cell = row[index] ?? null
      const mark = readMark(cell)
      if (mark) there.push({ day, session })
      if (mark === undefined) add('day', 'markUnreadable', cell?.text ?? '', 'warning', header)
    }
    return daysOf(there, sessionsPerDay)
  }
}

type AddProblem = (
  field: RosterField,
  code: RosterProblemCode,
  value: string,
  severity?: 'error' | 'warning',
  column?: string,
) => void

type AddGuess = (field: CorrectableField, code: RosterGuessCode, from: string) => void

const nameGuesses = { comma: 'nameByComma', capitals: 'nameByCapitals', order: 'nameByOrder' } as const
