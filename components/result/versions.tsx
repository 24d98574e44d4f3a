import { useLocale, useTranslations } from 'next-intl'
import { FileLink } from '@/components/document/file-link'
import { type Column, ListTable } from '@/components/list/list-table'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { Badge } from '@/components/ui/badge'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import { formatDay, languageName } from '@/lib/format'

export type ListedVersion = {
  id: number
  number: number
  language: string
  note: string | null
  addedAt: Date
  isLatest: boolean
  file: { key: string; title: string; filename: string; mime: string; size: number; audience: string } | null
}

/** The versions of a result in its languages; the reader sees those files that are meant for them. */
export function ResultVersions({
  versions,
  needsFile,
  canAdd,
}: {
  versions: readonly ListedVersion[]
  needsFile: boolean
  canAdd: boolean
}) {
  const t = useTranslations('results.versions')
  const tAudience = useTranslations('documents.audienceShort')
  const locale = useLocale() as Locale
  const columns: Column<ListedVersion>[] = [
    {
      key: 'file',
      header: t('file'),
      title: true,
      primary: true,
      cell: ({ file }) =>
        file ? (
          <FileLink file={file}>{file.title}</FileLink>
        ) : (
          <span className="text-ink-soft">{t('hidden')}</span>
        ),
    },
    { key: 'language', header: t('language'), cell: ({ language }) => languageName(language, locale) },
    {
      key: 'number',
      header: t('number'),
      cell: ({ number, isLatest }) => (
        <span className="whitespace-nowrap">
          {number} {isLatest ? <Badge>{t('latest')}</Badge> : null}
        </span>
      ),
    },
    { key: 'note', header: t('note'), cell: ({ note }) => note ?? '–' },
    {
      key: 'audience',
      header: t('audience'),
      cell: ({ file }) => (file ? tAudience(file.audience) : '–'),
    },
    {
      key: 'addedAt',
      header: t('addedAt'),
      className: 'whitespace-nowrap',
      cell: ({ addedAt }) => formatDay(dayOf(addedAt), locale),
    },
  ]
  return (
    <Section id="versions" title={t('heading')}>
      {versions.length === 0 && !canAdd ? (
        <p className="text-ink-soft">{t('empty')}</p>
      ) : versions.length === 0 ? (
        <EmptyState title={t('empty')}>{needsFile ? t('emptyHint') : t('noFileNeeded')}</EmptyState>
      ) : (
        <>
          <ListTable caption={t('heading')} columns={columns} rows={versions} rowKey={(row) => row.id} />
          <p className="mt-2 text-ink-soft text-sm">{t('explain')}</p>
        </>
      )}
    </Section>
  )
}
