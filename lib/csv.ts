/**
 * Rows as CSV for spreadsheets: with a byte order mark, so that Excel reads the accents, and with no cell that it
 * would take for a formula (an apostrophe before it makes it text).
 */
export const csvOf = (rows: readonly (readonly (string | number)[])[]) =>
  `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`

function csvCell(value: string | number) {
  const text = typeof value === 'number' ? String(value) : neutral(value)
  return /[",\r\n;]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

const neutral = (text: string) => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text)
