import 'server-only'
import { type Locale, locales, type ReportFormat, reportFormats } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { invalidField, notFound } from '@/domain/errors'
import type { Rendered, Report } from '@/reports/blocks'
import { type RenderOptions, render } from '@/reports/render'

/**
 * What an address asks for: ?format=, ?language= (the reader's own, unless told), ?names for the names on a roster
 * and ?hxl for a row of tags in a CSV. Throws `invalid` for a format or a language that there isn't.
 */
export function askedFor(
  request: Request,
  actor: Pick<Actor, 'locale'>,
  formats: readonly ReportFormat[] = reportFormats,
): { format: ReportFormat; locale: Locale; names: boolean; hxl: boolean } {
  const params = new URL(request.url).searchParams
  const format = formats.find((known) => known === params.get('format'))
  if (!format) throw invalidField('format', 'choose')
  const language = params.get('language') ?? actor.locale
  const locale = locales.find((known) => known === language)
  if (!locale) throw invalidField('language', 'choose')
  return { format, locale, names: params.has('names'), hxl: params.has('hxl') }
}

/** The id in an address of a record; throws `not_found` for one that can't be. */
export function idIn(text: string) {
  if (!/^\d{1,10}$/.test(text) || Number(text) > 2_147_483_647) throw notFound()
  return Number(text)
}

/** A report as a file to be saved, kept by nobody on the way. */
export async function answerReport(report: Report, format: ReportFormat, options: RenderOptions = {}) {
  const { bytes, contentType, extension } = await render(report, format, options)
  const filename = `${report.filename.replace(/[^\w.-]+/g, '-')}.${extension}`
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${filename}"`,
      'content-length': String(bytes.byteLength),
      'content-language': report.locale,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** A PDF to be saved under a name without its extension, kept by nobody on the way. */
export const answerPdf = ({ bytes }: Rendered, filename: string) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${filename}.pdf"`,
      'content-length': String(bytes.byteLength),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
