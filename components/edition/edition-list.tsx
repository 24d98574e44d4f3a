import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { choices } from '@/components/list/choices'
import type { Filter } from '@/components/list/filter-chips'
import type { Column } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { StatusBadge } from '@/components/record/status-badge'
import { db } from '@/db/client'
import { editionAudiences, editionStatuses, type Locale } from '@/db/enums'
import { type Actor, isStaff } from '@/domain/actor'
import { type EditionRow, frozenKinds } from '@/domain/editions/queries'
import { localDay } from '@/domain/time-zone'
import { formatDay } from '@/lib/format'

/** The columns of the list of frozen reports. */
export async function editionColumns(): Promise<Column<EditionRow>[]> {
  const t = await getTranslations('editions')
  const tKind = await getTranslations('reportsPage.kinds')
  const tAudience = await getTranslations('enums.editionAudience')
  const locale = (await getLocale()) as Locale
  return [
    {
      key: 'reference',
      header: t('edition'),
      primary: true,
      className: 'tabular whitespace-nowrap',
      cell: (row) => `${row.reference} v${row.version}`,
    },
    {
      key: 'title',
      header: t('columns.title'),
      title: true,
      className: 'min-w-52',
      cell: (row) => row.title,
    },
    { key: 'kind', header: t('columns.kind'), wideOnly: true, cell: (row) => tKind(`${row.kind}.name`) },
    {
      key: 'asOf',
      header: t('columns.asOf'),
      numeric: true,
      className: 'whitespace-nowrap',
      cell: (row) => formatDay(localDay(row.asOf), locale),
    },
    { key: 'audience', header: t('columns.audience'), cell: (row) => tAudience(row.audience) },
    {
      key: 'frozen',
      header: t('columns.frozen'),
      sort: 'frozen',
      startsDescending: true,
      wideOnly: true,
      cell: (row) => t('frozenBy', { at: formatDay(localDay(row.frozenAt), locale), name: row.frozenBy }),
    },
    {
      key: 'status',
      header: t('columns.status'),
      cell: (row) => <StatusBadge enumName="editionStatus" status={row.status} />,
    },
  ]
}

/** What the list of frozen reports can be narrowed by. */
export async function editionFilters(url: ListUrl, actor: Actor): Promise<Filter[]> {
  const t = await getTranslations('editions')
  const tKind = await getTranslations('reportsPage.kinds')
  const tStatus = await getTranslations('enums.editionStatus')
  const tAudience = await getTranslations('enums.editionAudience')
  const kinds = (await frozenKinds(db(), actor)).map((kind) => ({
    value: kind,
    label: tKind(`${kind}.name`),
  }))
  const statuses = editionStatuses.map((status) => ({ value: status, label: tStatus(status) }))
  const audiences = editionAudiences.map((audience) => ({ value: audience, label: tAudience(audience) }))
  const filter = (name: 'kind' | 'status' | 'audience' | 'versions') => ({
    name,
    label: t(`filters.${name}`),
    all: t('all'),
  })
  return [
    choices(url, filter('kind'), kinds),
    ...(isStaff(actor)
      ? [choices(url, filter('status'), statuses), choices(url, filter('audience'), audiences)]
      : []),
    choices(url, filter('versions'), [{ value: 'latest', label: t('filters.latest') }]),
  ]
}
