import { z } from 'zod'
import { type Locale, locales, type ReportFormat, reportFormats } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { answerReport } from '@/lib/report-answer'
import { streamed } from '@/lib/streamed'
import { answerTable, type Named } from '@/lib/table-answer'
import type { Report } from '@/reports/blocks'
import type { StreamedTable } from '@/reports/stream-table'
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

/** The form and the language that a long table is asked for in. */
export const formOf = (asked: Asked, actor: Pick<Actor, 'locale'>) => ({
  format: asked.query.format === 'xlsx' ? ('xlsx' as const) : ('csv' as const),
  locale: languageOf(asked, actor),
})

/** A report as a file, as it was asked for. */
export const reportFile = (report: Report, { query }: Asked) =>
  answerReport(report, query.format as ReportFormat, { hxl: query.hxl !== undefined })

/** A long table as a file that is written as it is sent. */
export const tableFile = (table: StreamedTable, { query }: Asked, named: Named) =>
  answerTable(table, {
    ...named,
    format: query.format === 'xlsx' ? 'xlsx' : 'csv',
    hxl: query.hxl !== undefined,
  })

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
