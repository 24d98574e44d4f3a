/**
 * Rows as CSV for spreadsheets: with a byte order mark, so that Excel reads the accents, and with nothing in them
 * that it would take for a formula (an apostrophe before it makes it text).
 */
export const csvOf = (rows: readonly (readonly (string | number)[])[]) =>
  `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`

function csvCell(value: string | number) {
  const text = typeof value === 'number' ? String(value) : neutral(value)
  return /[",\r\n;]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/*
 * Where a comma is for decimals, Excel parts cells at semicolons and doesn't see quotes within a line: there a
 * formula can begin after any semicolon, tab or line break of a text.
 */
const neutral = (text: string) =>
  text.replace(/(?:^|[;\t\r\n])(?=[^\S\t\r\n]*[=+\-@＝＋－＠])|^(?=[\t\r])/g, "$&'")
