import type { Locale } from '@/db/enums'
import type { Block, TableBlock } from './blocks'
import { cellText, plainText } from './cell-text'

/** Millimetres between the margins of an A4 page, upright and turned. */
export const paper = { upright: 166, turned: 253 }

/** What a letter of a table takes, and what stands between two columns. */
const letter = 1.5
const gap = 3

/** Blocks that share a page's direction. */
export type Section = { turned: boolean; blocks: Block[] }

/**
 * Blocks as one reads them on paper: nothing is empty, no heading skips a level, and a table says its title only where the heading
 * right above it does not.
 */
export function readable(said: Block[]): Block[] {
  const blocks = said.filter(
    (block) =>
      !('items' in block && block.items.length === 0) && !(block.kind === 'table' && !block.columns.length),
  )
  let level = 0
  return blocks.map((block, at) => {
    const above = blocks[at - 1]
    if (block.kind === 'heading') {
      level = Math.min(block.level, level + 1)
      return { ...block, level: level === 2 ? 2 : 1 }
    }
    const repeats = above?.kind === 'heading' && 'title' in block && above.text === block.title
    return repeats ? { ...block, title: '' } : block
  })
}

/**
 * Blocks in the order in which they came, parted where the paper must be turned for a table that an upright page
 * can't hold. The headings right above such a table go with it.
 */
export function sectionsOf(blocks: Block[], locale: Locale): Section[] {
  const sections: Section[] = []
  let waiting: Block[] = []
  const add = (turned: boolean, added: Block[]) => {
    const last = sections.at(-1)
    if (last?.turned === turned) last.blocks.push(...added)
    else if (added.length) sections.push({ turned, blocks: added })
  }
  for (const block of blocks) {
    if (block.kind === 'heading') {
      waiting.push(block)
      continue
    }
    add(block.kind === 'table' && isWide(block, locale), [...waiting, block])
    waiting = []
  }
  add(sections.at(-1)?.turned ?? false, waiting)
  return sections
}

/** Whether a table needs the paper turned. */
const isWide = (table: TableBlock, locale: Locale) =>
  table.rows.length > 0 &&
  (table.columns.length > 9 ||
    needs(table, locale).reduce((sum, need) => sum + need + gap, 0) > paper.upright)

/**
 * The widths of a table's columns in millimetres: their shares, but none less than its longest word needs.
 */
export function columnWidths(table: TableBlock, locale: Locale, width: number): number[] {
  const least = needs(table, locale).map((need) => need + gap)
  const weights = table.columns.map((column) => Math.max(column.weight ?? 1, 0.01))
  const widths = [...least]
  const open = new Set(widths.keys())
  let left = width
  for (let settled = true; settled && open.size; ) {
    settled = false
    const shares = sum([...open].map((at) => weights[at] ?? 1))
    for (const at of open) {
      const share = (left * (weights[at] ?? 1)) / shares
      if (share >= (least[at] ?? 0)) continue
      open.delete(at)
      left -= least[at] ?? 0
      settled = true
      break
    }
    if (!settled) for (const at of open) widths[at] = (left * (weights[at] ?? 1)) / shares
  }
  const all = sum(widths)
  return widths.map((one) => (one * width) / all)
}

/** How many letters fit beside each other in a column of that width. */
export const lettersIn = (width: number) => Math.max(4, Math.floor((width - gap) / letter))

/** What each column can't do without: numbers and days stay whole, words may be parted from a length on. */
function needs(table: TableBlock, locale: Locale) {
  return table.columns.map((column, at) => {
    const parted = column.type === 'text'
    const cells = [...table.rows, table.total ?? []].map((row) =>
      cellText(row[at] ?? null, locale, column.type),
    )
    const words = parted
      ? cells.flatMap((cell) => (cell ?? '').split(/[\s@-]+/))
      : cells.map((cell) => cell ?? '')
    const head = plainText(column.label).split(/\s+/)
    // Heads are bold, and so a little wider.
    return letter * Math.max(3, 1.1 * longestOf(head, 14), longestOf(words, parted ? 12 : 24))
  })
}

const longestOf = (words: string[], most: number) =>
  words.reduce((longest, word) => Math.max(longest, Math.min(word.length, most)), 0)

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

/**
 * Lets a text break where a column of that many letters needs it: after the marks of an address, and anywhere in
 * what is too long to be a word. Words are left to hyphenation.
 */
export const breakable = (text: string, letters: number) =>
  text.replace(/\S+/gu, (token) =>
    token.length <= letters
      ? token
      : token
          .replace(/([@._/\\-])(?=.)/gu, '$1\u200b')
          .replace(/[^\u200b]{30,}/gu, (long) => long.replace(/.{12}(?=.)/gsu, '$&\u200b')),
  )
