import type { Locale } from '@/db/enums'
import type { Cell, Column } from './blocks'
import { formatDay, formatNumber, perLanguage } from './format'

/** Writes 0.56 as "56 %", in the way of the language; one place where it matters. */
const percentFormat = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }),
)

/**
 * What a cell says to a reader, or null where it has nothing to say.
 *
 * @param type how the column wants its numbers and days; without one, as in a sentence
 */
export function cellText(cell: Cell, locale: Locale, type?: Column['type']): string | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return plainText(cell)
  if (typeof cell === 'number')
    return type === 'percent' ? percentFormat(locale).format(cell) : formatNumber(cell, locale)
  return formatDay(cell.day, locale, type ? 'short' : 'long')
}

/**
 * Text that every file can hold: one code for one letter, no half of a character, none of the controls that XML
 * forbids, no byte order mark. Lines stay.
 */
export const plainText = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' ? control : control === '\t' ? ' ' : ''))
    .replace(/\p{Cs}|\p{Noncharacter_Code_Point}/gu, '\ufffd')
    .replace(/\ufeff/g, '')
    .normalize('NFC')

/** The unit to say beside the name of what is counted; nothing where the name says it already: "Activities held". */
export const unitBeside = ({ label, unit }: { label: string; unit: string }) => {
  const said = plainText(unit)
  return plainText(label).toLowerCase().includes(said.toLowerCase()) ? '' : said
}

/** Prose in paragraphs, each in lines. */
export const paragraphsOf = (text: string) =>
  plainText(text)
    .split(/\n[ ]*\n\s*/)
    .map((paragraph) => paragraph.trim().split(/ *\n */))
    .filter((lines) => lines.some((line) => line !== ''))
