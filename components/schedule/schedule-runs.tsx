import { useLocale, useTranslations } from 'next-intl'
import { type Column, ListTable } from '@/components/list/list-table'
import { Section } from '@/components/record/section'
import { StatusBadge } from '@/components/record/status-badge'
import type { Locale } from '@/db/enums'
import type { ShownRun } from '@/domain/schedules/queries'
import { formatInstant } from '@/lib/format'

/** What a schedule made and sent, the last first. */
export function ScheduleRuns({ runs }: { runs: readonly ShownRun[] }) {
  const t = useTranslations('schedules')
  const tError = useTranslations('errors')
  const locale = useLocale() as Locale
  const columns: Column<ShownRun>[] = [
    {
      key: 'edition',
      header: t('run.edition'),
      primary: true,
      className: 'tabular whitespace-nowrap',
      cell: (run) => run.reference ?? '–',
    },
    {
      key: 'turn',
      header: t('run.turn'),
      cell: (run) => (run.askedBy ? t('run.outOfTurn', { name: run.askedBy }) : run.turn),
    },
    {
      key: 'at',
      header: t('run.at'),
      className: 'tabular whitespace-nowrap',
      cell: (run) => formatInstant(run.begunAt, locale),
    },
    {
      key: 'status',
      header: t('run.status'),
      cell: (run) => (
        <>
          <StatusBadge enumName="scheduleRunStatus" status={run.status} />
          {run.trouble && tError.has(run.trouble as never) ? (
            <span className="block text-ink-soft text-sm">{tError(run.trouble as never)}</span>
          ) : null}
        </>
      ),
    },
    {
      key: 'sent',
      header: t('run.sent'),
      numeric: true,
      cell: (run) => t('run.sentOf', { sent: run.sent, leftOut: run.leftOut }),
    },
  ]
  return (
    <Section id="runs" title={t('runs')} count={runs.length || undefined}>
      {runs.length > 0 ? (
        <ListTable
          caption={t('runs')}
          columns={columns}
          rows={runs}
          rowKey={(run) => run.id}
          rowHref={(run) => `/reports/editions/${run.editionId}`}
        />
      ) : (
        <p className="text-ink-soft">{t('noRuns')}</p>
      )}
    </Section>
  )
}
