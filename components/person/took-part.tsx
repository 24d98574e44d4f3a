import { useLocale, useTranslations } from 'next-intl'
import { type Column, ListTable } from '@/components/list/list-table'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import type { PersonActivity, PersonRecord } from '@/domain/people/queries'
import { formatDays, formatNumber, formatScore } from '@/lib/format'

/** The activities that a person took part in, latest first. */
export function TookPart({ person }: { person: PersonRecord }) {
  const t = useTranslations('people.participations')
  const tRole = useTranslations('enums.participationRole')
  const locale = useLocale() as Locale
  const score = (value: number | null, of: number | null) =>
    value === null ? '–' : formatScore(value, of, locale)
  const rows = person.participations
  const columns: Column<(typeof rows)[number]>[] = [
    ...useActivityColumns(),
    { key: 'role', header: t('role'), cell: (row) => tRole(row.role) },
    ...(elsewhere(rows, person)
      ? [{ key: 'then', header: t('then'), cell: (row: (typeof rows)[number]) => row.institution ?? '–' }]
      : []),
    {
      key: 'days',
      header: t('days'),
      numeric: true,
      className: 'tabular',
      cell: (row) => formatNumber(row.days, locale),
    },
    {
      key: 'scores',
      header: t('scores'),
      numeric: true,
      className: 'tabular',
      cell: (row) =>
        row.scoreBefore === null && row.scoreAfter === null
          ? '–'
          : `${score(row.scoreBefore, row.scoreBeforeOf)} → ${score(row.scoreAfter, row.scoreAfterOf)}`,
    },
  ]
  if (rows.length === 0 && person.deployments.length > 0) return null
  return (
    <Section id="took-part" title={t('heading')} count={rows.length > 0 ? rows.length : undefined}>
      {rows.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      ) : (
        <ListTable
          caption={t('heading')}
          columns={columns}
          rows={rows}
          rowKey={(row) => `${row.id}-${row.role}`}
          rowHref={(row) => `/activities/${row.id}`}
        />
      )}
    </Section>
  )
}

/** The activities that a person was lent to, latest first; nothing for those who are not experts. */
export function LentTo({ person }: { person: PersonRecord }) {
  const t = useTranslations('people.deployments')
  const locale = useLocale() as Locale
  const days = (value: number | null) => (value === null ? '–' : formatNumber(value, locale))
  const rows = person.deployments
  const columns: Column<(typeof rows)[number]>[] = [
    ...useActivityColumns(),
    ...(elsewhere(rows, person)
      ? [
          {
            key: 'administration',
            header: t('administration'),
            cell: (row: (typeof rows)[number]) => row.institution ?? '–',
          },
        ]
      : []),
    {
      key: 'planned',
      header: t('planned'),
      numeric: true,
      className: 'tabular',
      cell: (row) => days(row.daysPlanned),
    },
    {
      key: 'worked',
      header: t('worked'),
      numeric: true,
      className: 'tabular',
      cell: (row) => days(row.daysWorked),
    },
  ]
  return rows.length > 0 ? (
    <Section id="lent-to" title={t('heading')} count={rows.length}>
      <ListTable
        caption={t('heading')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/activities/${row.id}`}
      />
    </Section>
  ) : null
}

/** Whether a person has come from another institution than the one where they work now. */
const elsewhere = (rows: readonly { institution: string | null }[], person: PersonRecord) =>
  rows.some(({ institution }) => institution !== (person.institution?.name ?? null))

/** What both tables say of an activity. */
function useActivityColumns(): Column<PersonActivity>[] {
  const t = useTranslations('people.participations')
  const locale = useLocale() as Locale
  return [
    {
      key: 'activity',
      header: t('activity'),
      primary: true,
      title: true,
      className: 'min-w-52',
      cell: (row) => `${row.number} · ${row.title}`,
    },
    {
      key: 'action',
      header: t('action'),
      className: 'md:whitespace-nowrap',
      cell: (row) => row.action.name,
    },
    {
      key: 'dates',
      header: t('dates'),
      className: 'md:whitespace-nowrap',
      cell: (row) => formatDays(row.startsOn, row.endsOn, locale) || '–',
    },
  ]
}
