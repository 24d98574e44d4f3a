import { useLocale, useTranslations } from 'next-intl'
import { type Column, ListTable } from '@/components/list/list-table'
import { StatusBadge } from '@/components/record/status-badge'
import type { Locale } from '@/db/enums'
import type { ScheduleRow } from '@/domain/schedules/queries'
import { formatDay } from '@/lib/format'
import { whenSaid } from './when'

/** Schedules, each with when it is due next. */
export function ScheduleTable({ caption, rows }: { caption: string; rows: readonly ScheduleRow[] }) {
  const t = useTranslations('schedules')
  const tKind = useTranslations('reportsPage.kinds')
  const locale = useLocale() as Locale
  const columns: Column<ScheduleRow>[] = [
    {
      key: 'title',
      header: t('columns.title'),
      primary: true,
      title: true,
      className: 'min-w-52',
      cell: (row) => row.title,
    },
    { key: 'kind', header: t('columns.kind'), cell: (row) => tKind(`${row.kind}.name`) },
    { key: 'when', header: t('columns.when'), cell: (row) => whenSaid(t, locale, row) },
    {
      key: 'next',
      header: t('columns.next'),
      className: 'tabular whitespace-nowrap',
      cell: (row) => (row.next ? formatDay(row.next, locale) : '–'),
    },
    { key: 'owner', header: t('columns.owner'), cell: (row) => row.owner },
    {
      key: 'status',
      header: t('columns.status'),
      cell: (row) => <StatusBadge enumName="scheduleStatus" status={row.status} />,
    },
  ]
  return (
    <ListTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/reports/schedules/${row.id}`}
    />
  )
}
