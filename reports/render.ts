import type { ReportFormat } from '@/db/enums'
import type { Rendered, Report } from './blocks'

/** Each renderer is loaded when first asked for: a compiler and two office formats weigh something. */
export type RenderOptions = {
  /** Whether a CSV says below the names of its columns what they hold, in HXL. */
  hxl?: boolean
}

const renderers: Record<
  ReportFormat,
  () => Promise<(report: Report, options: RenderOptions) => Promise<Rendered>>
> = {
  pdf: async () => (await import('./pdf')).renderPdf,
  docx: async () => (await import('./docx')).renderDocx,
  xlsx: async () => (await import('./xlsx')).renderXlsx,
  csv: async () => (await import('./csv')).renderCsv,
  json: async () => (await import('./json')).renderJson,
}

/** A report as a file of this format. */
export const render = async (report: Report, format: ReportFormat, options: RenderOptions = {}) =>
  (await renderers[format]())(report, options)
