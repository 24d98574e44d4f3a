/**
 * What one cell holds: its typed value and the text that a person would see. Texts are cleaned: composed letters,
 * no control or invisible characters, no space at the ends. A number's text has the dot as decimal mark.
 */
export type Cell =
  | { type: 'text'; text: string }
  | { type: 'number'; value: number; text: string }
  /** `value` is `YYYY-MM-DD`, with a time `YYYY-MM-DDTHH:MM`, of a mere time `HH:MM`; never with a zone. */
  | { type: 'date'; value: string; text: string }
  | { type: 'boolean'; value: boolean; text: string }

/** The cells of a row from the first column on; what is empty is null, and nothing empty stands at the end. */
export type Row = (Cell | null)[]

/** A sheet as a grid: `rows[0]` is row 1 of the sheet, and a blank row is an empty one. */
export type Sheet = {
  name: string
  rows: Row[]
  /** Hidden in the file: without rows unless it was asked for. */
  isHidden?: true
  /** Rows, from 1, and columns, from 0, that are hidden in the file and hold something. */
  hiddenRows?: number[]
  hiddenColumns?: number[]
}

/** A cell of a text that may be blank. */
export function textCell(raw: string): Cell | null {
  const text = cleanText(raw)
  return text === '' ? null : { type: 'text', text }
}

const dirt = /[\p{Cc}\p{Cf}\p{Z}\ufffe\uffff]/gu
const plain = /^[!-~]+(?: [!-~]+)*$/

/**
 * Gives a text back composed (NFC), without control characters, direction marks and other invisible signs, with
 * plain spaces, and without space at its ends. Line breaks and tabs inside stay.
 */
export function cleanText(text: string) {
  if (plain.test(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .replace(dirt, (sign) => (sign === '\n' || sign === '\t' ? sign : /\p{Z}/u.test(sign) ? ' ' : ''))
    .toWellFormed()
    .normalize('NFC')
    .trim()
}

/** Takes the blank cells off the end of a row. */
export function withoutBlankEnd(cells: Row): Row {
  let length = cells.length
  while (length > 0 && !cells[length - 1]) length -= 1
  if (length < cells.length) cells.length = length
  return cells
}
