import type { Locale } from '@/db/enums'
import type { TableBlock } from './blocks'
import { cellText, plainText } from './cell-text'

/** What a letter of a table takes in millimetres, and what stands between two columns. */
const letter = 1.6
const gap = 3.5
/** Type smaller than this share of a table's own can't be read on paper. */
const smallest = 0.65

export type TableLayout = {
  /** Millimetres. */
  widths: number[]
  /** What the type is made smaller by, 1 when it is not. */
  scale: number
  /** How many letters fit beside each other in each column. */
  letters: number[]
}

/**
 * Lays out a table of that width: columns take their shares, but none less than its longest word needs. Where that
 * is more than there is, the type gets smaller, down to a limit.
 */
export function layTable(table: TableBlock, locale: Locale, width: number): TableLayout {
  const needed = needs(table, locale)
  const scale = Math.min(1, Math.max(smallest, width / sum(needed)))
  const least = needed.map((need) => need * scale)
  const widths = shared(
    least,
    table.columns.map((column) => Math.max(column.weight ?? 1, 0.01)),
    width,
  )
  const letters = widths.map((one) => Math.max(3, Math.floor((one / scale - gap) / letter)))
  return { widths, scale, letters }
}

/** The width below which a table can't be set in its own type. */
export const leastWidth = (table: TableBlock, locale: Locale) => sum(needs(table, locale))

/** Shares out a width by weight; who would get too little gets the least instead, and the others share the rest. */
function shared(least: number[], weights: number[], width: number) {
  const all = sum(least)
  if (all >= width) return least.map((one) => (one * width) / all)
  const widths = [...least]
  const open = new Set(widths.keys())
  for (let before = -1; before !== open.size; ) {
    before = open.size
    const left = width - sum(widths.filter((_, at) => !open.has(at)))
    const weight = sum(weights.filter((_, at) => open.has(at)))
    const share = (at: number) => (left * (weights[at] ?? 0)) / weight
    for (const at of open) if (share(at) < (least[at] ?? 0)) open.delete(at)
    if (before === open.size) for (const at of open) widths[at] = share(at)
  }
  return widths
}

/** What each column can't do without: numbers and days stay whole, words may be parted from a length on. */
function needs(table: TableBlock, locale: Locale) {
  const rows = table.total ? [...table.rows, table.total] : table.rows
  return table.columns.map(({ label, type }, at) => {
    const parted = type === 'text'
    // Heads are bold, and so a little wider.
    let longest = Math.max(2, 1.1 * longestWord(plainText(label), 12))
    for (const row of rows) {
      const text = cellText(row[at] ?? null, locale, type) ?? ''
      longest = Math.max(longest, parted ? longestWord(text, 12) : Math.min(text.length, 24))
    }
    return longest * letter + gap
  })
}

const longestWord = (text: string, most: number) =>
  Math.min(
    most,
    text.split(/[\s@-]+/).reduce((longest, word) => Math.max(longest, word.length), 0),
  )

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

/** Marks a place where a text may break without a hyphen; the template takes the mark out again. */
export const mayBreak = '\u200b'

/**
 * Marks where a text may break in a column of that many letters: in addresses, which a hyphen would falsify, and in
 * what is too long to be a word. Words are left to hyphenation.
 */
export const breakable = (text: string, letters: number) =>
  text.replace(/\S+/gu, (token) => {
    if (token.length <= letters) return token
    if (/@|\/\/|^www\./.test(token))
      return token.replace(/([@._/?&=-])(?=.)/g, `$1${mayBreak}`).replace(pieces(letters), `$&${mayBreak}`)
    return token.replace(/\p{L}{40,}|[^\p{L}]{20,}/gu, (long) => long.replace(pieces(6), `$&${mayBreak}`))
  })

const pieces = (letters: number) => new RegExp(`[^${mayBreak}]{${letters}}(?=[^${mayBreak}])`, 'gu')
