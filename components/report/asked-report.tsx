import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/shell/breadcrumbs'
import type { Actor } from '@/domain/actor'
import { type Asked, reportHref } from '@/reports/asked'
import type { Report } from '@/reports/blocks'
import { AskForm } from './ask-form'
import { ExportMenu } from './export-menu'
import type { CardMarks } from './report-block'
import { ReportView } from './report-view'

/** A report as a page, with what it can be had as and the way to ask for it otherwise. */
export async function AskedReport({
  actor,
  asked,
  report,
  actions,
  notice,
  marks,
}: {
  actor: Actor
  asked: Asked
  report: Report
  /** What else can be done with it. */
  actions?: ReactNode
  /** What its reader should know of it that the report itself does not say. */
  notice?: ReactNode
  marks?: CardMarks
}) {
  const t = await getTranslations('reportsPage')
  const { kind, scope, locale, asOf } = asked
  const given = { ...scope, language: locale, ...(asOf ? { asOf } : {}) }
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('title'), href: '/reports' }]} />
      <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <details className="min-w-0 flex-1 basis-80">
          <summary className="link inline-flex min-h-11 w-fit cursor-pointer items-center md:min-h-9">
            {t('askAgain')}
          </summary>
          <div className="mt-2 rounded-lg border border-line bg-surface p-4">
            <AskForm actor={actor} kind={kind} given={given} />
          </div>
        </details>
        <div className="flex flex-wrap items-start gap-2">
          {actions}
          <ExportMenu
            href={`/api${reportHref({ kind, scope, ...(asOf ? { asOf } : {}) })}`}
            title={report.kind}
            language={locale}
          />
        </div>
      </div>
      {notice}
      <ReportView report={report} marks={marks} />
    </>
  )
}
