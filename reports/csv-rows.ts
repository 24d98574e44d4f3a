/**
 * Rows as CSV for spreadsheets: with a byte order mark, so that Excel reads the accents, and with nothing in them
 * that it would take for a formula (an apostrophe before it makes it text).
 */
export const csvOf = (rows: readonly (readonly (string | number)[])[]) =>
  `\ufeff${rows.map(csvLine).join('')}`

/** One row with the end of its line; nothing is an empty cell. */
export function csvLine(row: readonly (string | number | null)[]) {
  let line = ''
  for (let at = 0; at < row.length; at += 1) {
    const value = row[at]
    if (at > 0) line += ','
    if (typeof value === 'string') line += isPlain.test(value) ? value : csvText(value)
    else if (value !== null && value !== undefined) line += value
  }
  return `${line}\r\n`
}

/**
 * Most texts hold nothing that a program reads as more than text, which is found out far faster than it is changed. A
 * share below nothing is a number.
 */
const isPlain = /^-\d+(?:\.\d+)?%$|^(?![^\S\t\r\n]*[=+\-@＝＋－＠])[^",;\t\r\n]*$/

function csvText(value: string) {
  const text = neutral(value)
  return /[",\r\n;]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/*
 * Where a comma is for decimals, Excel parts cells at semicolons and doesn't see quotes within a line: there a
 * formula can begin after any semicolon, tab or line break of a text.
 */
const neutral = (text: string) =>
  text.replace(/(?:^|[;\t\r\n])(?=[^\S\t\r\n]*[=+\-@＝＋－＠])|^(?=[\t\r])/g, "$&'")
