import type { Cell } from './cell'

export type NumberStyle = 'general' | 'percent' | 'date' | 'datetime' | 'time' | { zeros: number }

/** The formats that a workbook may use without spelling them out (ECMA-376 part 1, 18.8.30). */
const builtIn: Record<number, NumberStyle> = {
  9: 'percent',
  10: 'percent',
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'date',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'datetime',
  45: 'time',
  46: 'time',
  47: 'time',
  ...Object.fromEntries(
    [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'date']),
  ),
  ...Object.fromEntries([32, 33, 34, 35].map((id) => [id, 'time'])),
}

/** What a number of this format is. Takes the format's id and, where the workbook spells it out, its code. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return builtIn[id] ?? 'general'
  const positive = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0] as string
  if (/general/i.test(positive)) return 'general'
  const day = /[dy]/i.test(positive) || /mmm/i.test(positive)
  const time = /[hs]/i.test(positive)
  if (day && time) return 'datetime'
  if (day) return 'date'
  if (time) return 'time'
  if (positive.includes('%')) return 'percent'
  if (/^0{2,}$/.test(positive)) return { zeros: positive.length }
  return 'general'
}

/**
 * A number of a workbook as a cell. Takes the stored number, its style, and whether the workbook counts days from
 * 1904 instead of 1900.
 */
export function numberCell(value: number, style: NumberStyle, from1904: boolean): Cell {
  if (style === 'date' || style === 'datetime' || style === 'time') {
    const date = dateOfSerial(value, style, from1904)
    if (date) return { type: 'date', value: date, text: date.replace('T', ' ') }
  }
  if (style === 'percent') return { type: 'number', value, text: `${exact(value * 100)}%` }
  if (typeof style === 'object' && Number.isInteger(value) && value >= 0)
    return { type: 'number', value, text: String(value).padStart(style.zeros, '0') }
  return { type: 'number', value, text: String(exact(value)) }
}

/** The 15 digits that Excel keeps; more are noise of the binary fraction. */
const exact = (value: number) => Number(value.toPrecision(15))

const dayLength = 86_400_000

/** Null where no calendar of Excel has such a day. */
function dateOfSerial(serial: number, style: 'date' | 'datetime' | 'time', from1904: boolean) {
  if (!(serial >= 0) || serial >= 2_958_466) return null
  const minutes = Math.round(serial * 1440)
  const days = Math.floor(minutes / 1440)
  const clock = new Date((minutes % 1440) * 60_000).toISOString().slice(11, 16)
  if (style === 'time' || (days === 0 && !from1904)) return clock
  const date = dayOfSerial(days, from1904)
  return style === 'datetime' && clock !== '00:00' ? `${date}T${clock}` : date
}

/** The day, as YYYY-MM-DD, of a number of days as Excel counts them; its 1900 has a 29 February. */
export function dayOfSerial(days: number, from1904 = false) {
  const since1900 = from1904 ? days + 1462 : days < 60 ? days + 1 : days
  return new Date(Date.UTC(1899, 11, 30) + since1900 * dayLength).toISOString().slice(0, 10)
}
