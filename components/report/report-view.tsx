import type { Report } from '@/reports/blocks'

/** A report as a page. */
export function ReportView({ report }: { report: Report }) {
  return <h1>{report.title}</h1>
}
