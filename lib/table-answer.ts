import 'server-only'
import type { Locale } from '@/db/enums'
import { csvPieces, type StreamedTable } from '@/reports/stream-table'
import { xlsxPieces } from '@/reports/stream-xlsx'
import { answerStream } from './stream-answer'

export type Named = { filename: string; sheet: string; locale: Locale }

/** A long table as a file that is written as it is sent; with `hxl` a CSV has the tags of its columns. */
export function answerTable(
  table: StreamedTable,
  { filename, sheet, locale, format, hxl }: Named & { format: 'csv' | 'xlsx'; hxl: boolean },
) {
  const pieces = format === 'csv' ? csvPieces(table, { hxl }) : xlsxPieces(table, { sheet })
  return answerStream(pieces, { filename, format, locale })
}
