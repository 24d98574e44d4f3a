import { fold } from '../names'
import { withoutHalf } from './halves'
import type { Cell } from './read/cell'

/** A day as a list names it: the nth of the activity, a date with or without its year, a weekday, a day of a month. */
export type DayName =
  | { kind: 'nth'; nth: number }
  | {
      kind: 'date'
      day: number
      month: number
      year?: number
      orMonthFirst?: true
      orTuesday?: true
      /** From Monday, 0, where the list names it too. */
      weekday?: number
    }
  | { kind: 'dayOfMonth'; day: number; weekday: number }
  | { kind: 'weekday'; weekday: number }

/** What a name of a day comes to among the days of an activity. */
export type FoundDay = { day: string } | { day: null; code: 'dayBeyondActivity' | 'dayOutsideActivity' }

const months = [
  'january jan enero ene janvier janv janeiro',
  'february feb febrero fevrier fevr fev fevereiro',
  'march mar marzo mars marco',
  'april apr abril abr avril avr',
  'may mayo mai maio',
  'june jun junio juin junho',
  'july jul julio juillet juil julho',
  'august aug agosto ago aout',
  'september sept sep septiembre setiembre set septembre setembro',
  'october oct octubre octobre outubro out',
  'november nov noviembre novembre novembro',
  'december dec diciembre dic decembre dezembro dez',
].map((names) => new Set(names.split(' ')))

/** From Monday. */
const weekdays = [
  'monday mon lunes lun lundi segunda',
  'tuesday tue tues martes mardi mar terca',
  'wednesday wed miercoles mie mier mercredi mer quarta qua',
  'thursday thu thur thurs jueves jue jeudi jeu quinta qui',
  'friday fri viernes vie vier vendredi ven sexta sex',
  'saturday sat sabado sab samedi sam',
  'sunday sun domingo dom dimanche dim',
].map((names) => new Set(names.split(' ')))

const ordinals = [
  'first primer primero primera premier premiere primeiro primeira 1er 1ero 1st 1o 1a one uno un um',
  'second segundo segunda deuxieme 2do 2nd 2o 2a 2e two dos deux dois',
  'third tercer tercero tercera troisieme terceiro terceira 3er 3ero 3rd 3o 3a 3e three tres trois',
  'fourth cuarto cuarta quatrieme quarto 4to 4th 4o 4a 4e four cuatro quatre quatro',
  'fifth quinto cinquieme 5to 5th 5o 5a 5e five cinco cinq',
].map((names) => new Set(names.split(' ')))

const dayWords = new Set('day dia jour journee jornada session sesion sessao seance d j s'.split(' '))
const looseWords = new Set(
  'asistencia attendance attended presence presenca present presente presentes firma signature assinatura de del le el la the of du do da on dia day jour date fecha data am pm manana tarde matin apres midi morning afternoon manha feira'.split(
    ' ',
  ),
)

const monthNamed = (word: string) => months.findIndex((names) => names.has(word)) + 1

/** Reads the header of a column, or the name of a sheet, as the name of a day; null where it isn't one. */
export function readDayName(text: string, cell?: Cell | null): DayName | null {
  if (cell?.type === 'date' && cell.value.length >= 10) {
    const [year, month, day] = cell.value.slice(0, 10).split('-').map(Number) as [number, number, number]
    return { kind: 'date', year, month, day }
  }
  if (text.length > 60) return null
  const day = withoutHalf(text)
  return numericDate(day) ?? wordedDay(day)
}

function numericDate(text: string): DayName | null {
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text)
  if (iso) return validDate(Number(iso[3]), Number(iso[2]), Number(iso[1]))
  const date = /(?<![\d/.-])(\d{1,2})\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?(\d{4}|\d{2}))?(?![\d/-])/.exec(text)
  // What stands beside it must be words about attendance, or "1.2 Institution" would be a day.
  if (!date || !onlyLoose(text.replace(date[0], ' '))) return null
  const [first, second] = [Number(date[1]), Number(date[2])]
  const year = date[3] === undefined ? undefined : fullYear(Number(date[3]))
  const named = validDate(first, second, year)
  if (named?.kind === 'date') return second <= 12 && first <= 12 ? { ...named, orMonthFirst: true } : named
  return validDate(second, first, year)
}

const fullYear = (year: number) => (year < 100 ? 2000 + year : year)

const validDate = (day: number, month: number, year?: number): DayName | null =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12
    ? { kind: 'date', day, month, ...(year === undefined ? {} : { year }) }
    : null

const onlyLoose = (text: string) =>
  fold(text)
    .split(' ')
    .every(
      (word) =>
        word === '' ||
        looseWords.has(word) ||
        weekdayOf(word) !== null ||
        dayWords.has(word) ||
        /^\d$/.test(word),
    )

const weekdayOf = (word: string) => {
  const at = weekdays.findIndex((names) => names.has(word))
  return at < 0 ? null : at
}

function wordedDay(text: string): DayName | null {
  const words = fold(text)
    .replace(/\b([dj])(\d)\b/, '$1 $2')
    .replace(/\b(dia|day|jour|sesion|session)(\d{1,2})\b/, '$1 $2')
    .split(' ')
    .filter(Boolean)
  if (words.length === 0 || words.length > 8) return null
  let month = 0
  let weekday: number | null = null
  let year: number | undefined
  let dayWord = false
  const numbers: number[] = []
  for (const [at, word] of words.entries()) {
    const asMonth = monthNamed(word)
    const ordinal = ordinals.findIndex((names) => names.has(word)) + 1
    if (/^\d{4}$/.test(word)) year = Number(word)
    else if (/^\d{1,2}(?:th|st|nd|rd|º)?$/.test(word) && !(ordinal && /[a-z]/.test(word)))
      numbers.push(Number.parseInt(word, 10))
    else if (asMonth && !month) month = asMonth
    else if (dayWords.has(word)) dayWord = true
    else if (ordinal && words.some((other, i) => i !== at && dayWords.has(other))) numbers.push(ordinal)
    else if (weekdayOf(word) !== null) weekday = weekdayOf(word)
    else if (!looseWords.has(word)) return null
  }
  const [first, second] = numbers
  if (month) {
    if (first === undefined) return null
    const shortYear =
      second === undefined ? undefined : second > 31 || numbers.length === 2 ? fullYear(second) : undefined
    const named = validDate(first, month, year ?? shortYear)
    const date: DayName | null = named?.kind === 'date' && weekday !== null ? { ...named, weekday } : named
    // "Mar 14" is a day in March or, in Spanish and French, a Tuesday.
    return date?.kind === 'date' && words.includes('mar') && words.length === 2
      ? { ...date, orTuesday: true }
      : date
  }
  if (numbers.length === 1 && first !== undefined) {
    if (weekday !== null)
      return first >= 1 && first <= 31 ? { kind: 'dayOfMonth', day: first, weekday } : null
    // "Asistencia 2" counts the days; a bare number is no day.
    if (dayWord || words.some((word) => attendanceWords.has(word)))
      return first >= 1 && first <= 366 ? { kind: 'nth', nth: first } : null
    return null
  }
  return weekday !== null && numbers.length === 0 ? { kind: 'weekday', weekday } : null
}

const attendanceWords = new Set(
  'asistencia attendance presence presenca firma signature assinatura'.split(' '),
)

/** Whether a header says that its column holds attendance, without saying of which day. */
export const isAttendanceHeader = (text: string) =>
  /^(asistencia|asistio|attendance|attended|present|presence|presente|presenca|presencia|compareceu|a assiste)( (x|si no|yes no|oui non|sim nao))?$/.test(
    fold(text),
  )

/**
 * Finds a named day among the days of the activity. A date without a year is the day of the activity with that date;
 * where day and month could be swapped, the reading that falls on the activity counts.
 */
export function findDay(name: DayName, activityDays: readonly string[]): FoundDay {
  if (name.kind === 'nth') {
    const day = activityDays[name.nth - 1]
    return day ? { day } : { day: null, code: 'dayBeyondActivity' }
  }
  let matches = activityDays.filter((iso) => isNamed(name, iso))
  if (matches.length === 0 && name.kind === 'date' && name.orTuesday)
    matches = activityDays.filter(
      (iso) => isNamed({ kind: 'weekday', weekday: 1 }, iso) && Number(iso.slice(8)) === name.day,
    )
  // Two Mondays in one activity: nobody can say which is meant.
  if (matches.length === 1) return { day: matches[0] as string }
  return { day: null, code: 'dayOutsideActivity' }
}

const weekdayOn = (iso: string) => (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7

function isNamed(name: Exclude<DayName, { kind: 'nth' }>, iso: string) {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  // "Monday the 14th" that is a Tuesday: one of both is wrong, and nobody can say which.
  if (name.weekday !== undefined && weekdayOn(iso) !== name.weekday) return false
  if (name.kind === 'dayOfMonth') return day === name.day
  if (name.kind === 'weekday') return true
  if (name.year !== undefined && name.year !== year) return false
  return (
    (name.day === day && name.month === month) ||
    (name.orMonthFirst === true && name.day === month && name.month === day)
  )
}
