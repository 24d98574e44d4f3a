import { z } from 'zod'
import { type Locale, locales, type ReportFormat, reportFormats } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import type { Page } from '@/domain/paging'
import { answerReport } from '@/lib/report-answer'
import { answerStream } from '@/lib/stream-answer'
import { streamed } from '@/lib/streamed'
import type { Report } from '@/reports/blocks'
import { csvPieces, type StreamedTable } from '@/reports/stream-table'
import { xlsxPieces } from '@/reports/stream-xlsx'
import type { Asked } from './operation'

/** What a file may be asked as. */
const fileQuery = {
  language: z.enum(locales).optional().describe('Of its words; your own unless told'),
  hxl: z.string().max(5).optional().describe('With HXL tags below the names of the columns of a CSV'),
}
const formatOf = <Format extends ReportFormat>(formats: readonly Format[], usual: Format) =>
  z.enum(formats).default(usual).describe('The form of the file')

export const tableQuery = { ...fileQuery, format: formatOf(['csv', 'xlsx'], 'csv') }
export const reportQuery = { ...fileQuery, format: formatOf(reportFormats, 'json') }

export const languageOf = ({ query }: Asked, actor: Pick<Actor, 'locale'>) =>
  (query.language as Locale | undefined) ?? actor.locale

/** A report as a file, as it was asked for. */
export const reportFile = (report: Report, { query }: Asked) =>
  answerReport(report, query.format as ReportFormat, { hxl: query.hxl !== undefined })

/** A long table as a file that is written as it is sent. */
export function tableFile(
  table: StreamedTable,
  { query }: Asked,
  { filename, sheet, locale }: { filename: string; sheet: string; locale: Locale },
) {
  const format = query.format === 'xlsx' ? 'xlsx' : 'csv'
  const pieces =
    format === 'csv' ? csvPieces(table, { hxl: query.hxl !== undefined }) : xlsxPieces(table, { sheet })
  return answerStream(pieces, { filename, format, locale })
}

/** All rows of a list, page after page. */
export async function* allPages<Row>(
  read: (query: { cursor?: string; size: number }) => Promise<Page<Row>>,
): AsyncGenerator<Row[]> {
  let cursor: string | undefined
  do {
    const page = await read({ ...(cursor ? { cursor } : {}), size: 200 })
    yield page.rows
    cursor = page.next ?? undefined
  } while (cursor)
}

/** A file that is kept, as it was kept, in pieces as they are taken. */
export function keptFile(kept: {
  filename: string
  mime: string
  size: number
  digest: string
  bytes: () => AsyncIterable<Uint8Array>
}) {
  return new Response(streamed(kept.bytes()), {
    headers: {
      'content-type': kept.mime,
      'content-disposition': `attachment; filename*=UTF-8''${encoded(kept.filename)}`,
      'content-length': String(kept.size),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      etag: `"${kept.digest}"`,
    },
  })
}

/** RFC 8187: what encodeURIComponent leaves and a header may not hold. */
const encoded = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
