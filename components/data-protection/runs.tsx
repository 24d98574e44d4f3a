import { useLocale, useTranslations } from 'next-intl'
import { type Column, ListTable } from '@/components/list/list-table'
import type { Locale } from '@/db/enums'
import type { RetentionRun } from '@/domain/data-protection/queries'
import { goneKinds } from '@/domain/data-protection/retention-values'
import { formatInstant, formatNumber } from '@/lib/format'

/** What the job took away, run by run. */
export function Runs({ runs }: { runs: readonly RetentionRun[] }) {
  const t = useTranslations('dataProtection.runs')
  const locale = useLocale() as Locale
  if (runs.length === 0) return <p className="text-ink-soft">{t('empty')}</p>
  const columns: Column<RetentionRun>[] = [
    {
      key: 'when',
      header: t('when'),
      primary: true,
      title: true,
      cell: (run) => <time dateTime={run.ranAt.toISOString()}>{formatInstant(run.ranAt, locale)}</time>,
    },
    ...goneKinds.map(
      (kind): Column<RetentionRun> => ({
        key: kind,
        header: t(kind),
        numeric: true,
        className: 'tabular',
        cell: (run) => formatNumber(run.counts[kind] ?? 0, locale),
      }),
    ),
  ]
  return <ListTable caption={t('title')} columns={columns} rows={runs} rowKey={(run) => run.id} />
}
