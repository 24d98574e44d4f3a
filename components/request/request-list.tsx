import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { choices } from '@/components/list/choices'
import type { Filter } from '@/components/list/filter-chips'
import type { Column } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { placeFilters } from '@/components/list/place-filters'
import { StatusBadge } from '@/components/record/status-badge'
import { type Locale, requestStatuses } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { requestDue, type Times } from '@/domain/requests/due'
import type { RequestRow } from '@/domain/requests/queries'
import { countryName, formatDay } from '@/lib/format'
import { DueInDays } from './due'

/** The columns of the list of requests. */
export async function requestColumns(times: Times): Promise<Column<RequestRow>[]> {
  const t = await getTranslations('requests.columns')
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
      key: 'title',
      header: t('title'),
      sort: 'title',
      title: true,
      className: 'min-w-56',
      cell: (row) => (
        <>
          {row.title}
          <span className="block font-normal text-ink-soft text-sm">{row.institution}</span>
        </>
      ),
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
      cell: (row) => row.lead ?? t('nobody'),
    },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => <StatusBadge enumName="requestStatus" status={row.status} />,
    },
    {
      key: 'received',
      header: t('received'),
      sort: 'received',
      startsDescending: true,
      numeric: true,
      className: 'tabular whitespace-nowrap',
      cell: (row) => formatDay(row.receivedOn, locale),
    },
    {
      key: 'due',
      header: t('due'),
      numeric: true,
      className: 'whitespace-nowrap',
      cell: (row) => {
        const due = requestDue(row, times)
        return due ? <DueInDays due={due} holidays={times.holidays} /> : '–'
      },
    },
  ]
}

/** What the list of requests can be narrowed by. */
export async function requestFilters(
  url: ListUrl,
  actor: Actor,
  years: readonly number[],
): Promise<Filter[]> {
  const t = await getTranslations('requests.filters')
  const tStatus = await getTranslations('enums.requestStatus')
  const leads = actor.role === 'officer' || actor.role === 'coordinator'
  return [
    ...(leads
      ? [choices(url, { name: 'mine', label: t('whose'), all: t('all') }, [{ value: '1', label: t('mine') }])]
      : []),
    choices(url, { name: 'status', label: t('status'), all: t('all') }, [
      { value: 'open', label: t('open') },
      ...requestStatuses
        .filter((status) => status !== 'draft')
        .map((status) => ({ value: status, label: tStatus(status) })),
    ]),
    ...(await placeFilters(url)),
    choices(
      url,
      { name: 'year', label: t('year'), all: t('all') },
      years.map((year) => ({ value: String(year), label: String(year) })),
    ),
  ]
}
