import type { ReportFormat } from '@/db/enums'
import type { Rendered, Report } from './blocks'

/** Each renderer is loaded when first asked for: a compiler and two office formats weigh something. */
const renderers: Record<ReportFormat, () => Promise<(report: Report) => Promise<Rendered>>> = {
  pdf: async () => (await import('./pdf')).renderPdf,
  docx: async () => (await import('./docx')).renderDocx,
  xlsx: async () => (await import('./xlsx')).renderXlsx,
  csv: async () => (await import('./csv')).renderCsv,
  json: async () => (await import('./json')).renderJson,
}

/** A report as a file of this format. */
export const render = async (report: Report, format: ReportFormat) => (await renderers[format]())(report)
