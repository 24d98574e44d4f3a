import { useLocale, useTranslations } from 'next-intl'
import { type Column, ListTable } from '@/components/list/list-table'
import { StatusBadge } from '@/components/record/status-badge'
import type { Locale } from '@/db/enums'
import type { MeetingRow } from '@/domain/meetings/queries'
import { formatDay } from '@/lib/format'

/** Meetings, each with its day and how many cases it has before it. */
export function MeetingTable({ caption, rows }: { caption: string; rows: readonly MeetingRow[] }) {
  const t = useTranslations('meetings.columns')
  const locale = useLocale() as Locale
  const columns: Column<MeetingRow>[] = [
    {
      key: 'reference',
      header: t('reference'),
      primary: true,
      className: 'tabular whitespace-nowrap',
      cell: (row) => row.reference,
    },
    { key: 'body', header: t('body'), title: true, className: 'min-w-52', cell: (row) => row.body },
    {
      key: 'heldOn',
      header: t('heldOn'),
      className: 'tabular whitespace-nowrap',
      cell: (row) => formatDay(row.heldOn, locale),
    },
    { key: 'place', header: t('place'), cell: (row) => row.place ?? '–' },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => <StatusBadge enumName="meetingStatus" status={row.status} />,
    },
    { key: 'cases', header: t('cases'), numeric: true, cell: (row) => row.cases },
  ]
  return (
    <ListTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/meetings/${row.reference}`}
    />
  )
}
