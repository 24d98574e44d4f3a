import type { Locale } from '@/db/enums'
import type { Block, TableBlock } from './blocks'
import { saysSomething } from './prose'
import { rowsOnPaper } from './rows-on-paper'
import { leastWidth } from './table-layout'

/** Millimetres between the margins of an A4 page, upright and turned. */
export const paper = { upright: 166, turned: 253 }

/** More columns than this are hard to follow on an upright page. */
const mostUpright = 9

/** Blocks that share a page's direction. */
export type Section = { turned: boolean; blocks: Block[] }

/** Blocks as one reads them anywhere: nothing is empty, and no heading skips a level. */
export function leveled(said: Block[]): Block[] {
  let level = 0
  return said.flatMap((block): Block[] => {
    if (isEmpty(block)) return []
    if (block.kind !== 'heading') return [block]
    level = Math.min(block.level, level + 1)
    return [{ ...block, level: level === 2 ? 2 : 1 }]
  })
}

function isEmpty(block: Block) {
  if (block.kind === 'table') return block.columns.length === 0
  if (block.kind === 'prose') return !saysSomething(block)
  if (block.kind === 'cards') return block.cards.length === 0
  return 'items' in block && block.items.length === 0
}

/** Whether the heading right above a block says its title already. */
export const isTitled = (block: Block, above: Block | undefined) =>
  above?.kind === 'heading' && 'title' in block && above.text === block.title

/**
 * Blocks as one reads them on paper, where there is only so much room: a table says its title only where the heading
 * right above it does not, and lets go of columns that say nothing if it has many.
 */
export const readable = (said: Block[]): Block[] =>
  leveled(said).map((one, at, blocks) => {
    const block = one.kind === 'table' ? withoutEmptyColumns(one) : one
    return isTitled(block, blocks[at - 1]) ? { ...block, title: '' } : block
  })

/** A table with too many columns for a page lets go of those in which no row says anything. */
function withoutEmptyColumns(table: TableBlock): TableBlock {
  if (table.byHand || table.columns.length <= mostUpright || table.rows.length === 0) return table
  const says = table.columns.map((_, at) => table.rows.some((row) => (row[at] ?? '') !== ''))
  const kept = <Item>(items: Item[]) => items.filter((_, at) => says[at])
  return {
    ...table,
    columns: kept(table.columns),
    rows: table.rows.map(kept),
    ...(table.total && { total: kept(table.total) }),
  }
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
    add(block.kind === 'table' && isWide(rowsOnPaper(block, locale).table, locale), [...waiting, block])
    waiting = []
  }
  add(sections.at(-1)?.turned ?? false, waiting)
  return sections
}

/** Whether a table needs the paper turned. */
const isWide = (table: TableBlock, locale: Locale) =>
  table.byHand === true ||
  (table.rows.length > 0 && (table.columns.length > mostUpright || leastWidth(table, locale) > paper.upright))
