import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { choices } from '@/components/list/choices'
import type { Filter } from '@/components/list/filter-chips'
import type { Column } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { placeFilters } from '@/components/list/place-filters'
import { StatusBadge } from '@/components/record/status-badge'
import { db } from '@/db/client'
import { activityKinds, type Locale } from '@/db/enums'
import { type ActivityRow, activityYears } from '@/domain/activities/queries'
import { figureHref } from '@/domain/counting/scope'
import { countryName, formatDays, formatNumber } from '@/lib/format'

/** The columns of the list of activities. */
export async function activityColumns(): Promise<Column<ActivityRow>[]> {
  const t = await getTranslations('activities.columns')
  const tKind = await getTranslations('enums.activityKind')
  const locale = (await getLocale()) as Locale
  return [
    {
      key: 'title',
      header: t('title'),
      sort: 'title',
      primary: true,
      title: true,
      className: 'min-w-60',
      cell: (row) => `${row.number} · ${row.title}`,
    },
    {
      key: 'action',
      header: t('action'),
      className: 'whitespace-nowrap',
      cell: (row) => row.action.name,
    },
    { key: 'kind', header: t('kind'), wideOnly: true, cell: (row) => tKind(row.kind) },
    {
      key: 'place',
      header: t('place'),
      cell: (row) =>
        [row.place, row.countryCode ? countryName(row.countryCode, locale) : null]
          .filter(Boolean)
          .join(', ') || '–',
    },
    {
      key: 'starts',
      header: t('dates'),
      sort: 'starts',
      startsDescending: true,
      className: 'xl:whitespace-nowrap',
      cell: (row) => formatDays(row.startsOn, row.endsOn, locale) || '–',
    },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => <StatusBadge enumName="activityStatus" status={row.status} />,
    },
    {
      key: 'trainees',
      header: t('trainees'),
      numeric: true,
      className: 'tabular',
      cell: (row) =>
        row.trainees > 0 ? (
          <Link
            href={figureHref('trainees', { activity: row.id })}
            prefetch={false}
            className="relative z-10 hover:underline"
          >
            {formatNumber(row.trainees, locale)}
          </Link>
        ) : (
          '–'
        ),
    },
  ]
}

/** What the list of activities can be narrowed by. */
export async function activityFilters(url: ListUrl): Promise<Filter[]> {
  const t = await getTranslations('activities.filters')
  const tKind = await getTranslations('enums.activityKind')
  const tStatus = await getTranslations('enums.activityStatus')
  const all = (await getTranslations('list'))('all')
  const years = await activityYears(db())
  return [
    choices(url, { name: 'status', label: t('status'), all }, [
      { value: 'open', label: t('open') },
      { value: 'happened', label: t('happened') },
      ...(['confirmed', 'postponed', 'cancelled'] as const).map((status) => ({
        value: status,
        label: tStatus(status),
      })),
    ]),
    choices(
      url,
      { name: 'year', label: t('year'), all },
      years.map((year) => ({ value: String(year), label: String(year) })),
    ),
    choices(
      url,
      { name: 'kind', label: t('kind'), all },
      activityKinds.map((kind) => ({ value: kind, label: tKind(kind) })),
    ),
    ...(await placeFilters(url)),
  ]
}
