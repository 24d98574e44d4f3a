import { useLocale, useTranslations } from 'next-intl'
import { type Column, ListTable } from '@/components/list/list-table'
import type { Locale } from '@/db/enums'
import type { ListedArchive } from '@/domain/archive/archives'
import { formatInstant, formatNumber } from '@/lib/format'

/** Who asked for archives before, and what came of them. */
export function ArchiveLog({ archives }: { archives: readonly ListedArchive[] }) {
  const t = useTranslations('archive')
  const locale = useLocale() as Locale
  const columns: Column<ListedArchive>[] = [
    {
      key: 'when',
      header: t('when'),
      primary: true,
      title: true,
      cell: ({ askedAt }) => <time dateTime={askedAt.toISOString()}>{formatInstant(askedAt, locale)}</time>,
    },
    { key: 'who', header: t('who'), cell: ({ who }) => who },
    {
      key: 'what',
      header: t('what'),
      cell: ({ status, isThere }) => t(`states.${status === 'done' && !isThere ? 'gone' : status}`),
    },
    {
      key: 'rows',
      header: t('rows'),
      numeric: true,
      className: 'tabular',
      cell: ({ outcome }) => (outcome ? formatNumber(outcome.rows ?? 0, locale) : '–'),
    },
  ]
  return <ListTable caption={t('log')} columns={columns} rows={archives} rowKey={({ id }) => id} />
}
