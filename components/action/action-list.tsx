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
import { actionStatuses, type Locale } from '@/db/enums'
import type { ActionRow } from '@/domain/actions/queries'
import type { Actor } from '@/domain/actor'
import { figureHref } from '@/domain/counting/scope'
import { listAreas } from '@/domain/reference'
import { countryName, formatDays } from '@/lib/format'

/** The columns of the list of Actions. */
export async function actionColumns(): Promise<Column<ActionRow>[]> {
  const t = await getTranslations('actions.columns')
  const locale = (await getLocale()) as Locale
  return [
    {
      key: 'reference',
      header: t('reference'),
      primary: true,
      className: 'tabular whitespace-nowrap',
      cell: (row) => row.reference,
    },
    {
      key: 'name',
      header: t('name'),
      sort: 'name',
      title: true,
      className: 'min-w-40',
      cell: (row) => row.name,
    },
    {
      key: 'country',
      header: t('country'),
      cell: (row) => (row.countryCode ? countryName(row.countryCode, locale) : t('regional')),
    },
    {
      key: 'lead',
      header: t('lead'),
      wideOnly: true,
      className: 'min-w-32 xl:whitespace-nowrap',
      cell: (row) => row.lead ?? '–',
    },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => <StatusBadge enumName="actionStatus" status={row.status} />,
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
      key: 'activities',
      header: t('activities'),
      numeric: true,
      className: 'tabular whitespace-nowrap',
      cell: (row) =>
        row.held > 0 ? (
          <Link
            href={figureHref('activitiesHeld', { action: row.reference })}
            prefetch={false}
            className="relative z-10 hover:underline"
          >
            {t('heldOf', { held: row.held, all: row.activities })}
          </Link>
        ) : (
          t('heldOf', { held: row.held, all: row.activities })
        ),
    },
  ]
}

/** What the list of Actions can be narrowed by. */
export async function actionFilters(url: ListUrl, actor: Actor): Promise<Filter[]> {
  const t = await getTranslations('actions.filters')
  const tStatus = await getTranslations('enums.actionStatus')
  const all = (await getTranslations('list'))('all')
  const areas = await listAreas(db(), (await getLocale()) as Locale)
  return [
    ...(actor.role === 'officer'
      ? [choices(url, { name: 'mine', label: t('whose'), all }, [{ value: '1', label: t('mine') }])]
      : []),
    choices(url, { name: 'status', label: t('status'), all }, [
      { value: 'open', label: t('open') },
      ...actionStatuses.map((status) => ({ value: status, label: tStatus(status) })),
    ]),
    choices(
      url,
      { name: 'area', label: t('area'), all },
      areas.map(({ code, label }) => ({ value: code, label })),
    ),
    ...(await placeFilters(url)),
  ]
}
