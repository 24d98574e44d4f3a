import type { Locale } from '@/db/enums'
import type { TableBlock } from './blocks'
import { textsIn } from './texts'

/** A table as a page and a paper show it: its first rows, and what to say of those that it leaves to the data. */
export function rowsOnPaper(table: TableBlock, locale: Locale): { table: TableBlock; more: string | null } {
  const { rows, mostOnPaper = rows.length } = table
  if (rows.length <= mostOnPaper) return { table, more: null }
  return {
    table: { ...table, rows: rows.slice(0, mostOnPaper) },
    more: textsIn(locale)('reports.moreRows', { count: rows.length - mostOnPaper }),
  }
}
