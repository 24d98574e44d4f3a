import { dayOf } from '@/domain/deadlines'
import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { choices } from '@/components/list/choices'
import type { Filter } from '@/components/list/filter-chips'
import type { Column } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { placeFilters } from '@/components/list/place-filters'
import { type Locale, resultKinds } from '@/db/enums'
import type { ResultRow } from '@/domain/results/queries'
import { formatDay, languageName } from '@/lib/format'
import { ResultStanding } from './standing'

/** The columns of the list of results. */
export async function resultColumns(): Promise<Column<ResultRow>[]> {
  const t = await getTranslations('results.columns')
  const tKind = await getTranslations('enums.resultKind')
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
      className: 'min-w-52',
      cell: (row) => row.title,
    },
    { key: 'kind', header: t('kind'), cell: (row) => tKind(row.kind) },
    {
      key: 'action',
      header: t('action'),
      className: 'whitespace-nowrap',
      cell: (row) => row.action.name,
    },
    {
      key: 'status',
      header: t('status'),
      className: 'min-w-52',
      cell: (row) => <ResultStanding result={row} />,
    },
    {
      key: 'languages',
      header: t('languages'),
      wideOnly: true,
      cell: (row) => row.languages.map((code) => languageName(code, locale)).join(', ') || '–',
    },
    {
      key: 'updated',
      header: t('updated'),
      sort: 'updated',
      startsDescending: true,
      numeric: true,
      wideOnly: true,
      className: 'whitespace-nowrap',
      cell: (row) => formatDay(dayOf(row.updatedAt), locale),
    },
  ]
}

/** What the list of results can be narrowed by. */
export async function resultFilters(url: ListUrl): Promise<Filter[]> {
  const t = await getTranslations('results.filters')
  const tKind = await getTranslations('enums.resultKind')
  return [
    choices(url, { name: 'status', label: t('status'), all: t('all') }, [
      { value: 'open', label: t('open') },
      { value: 'achieved', label: t('achieved') },
      { value: 'adopted', label: t('adopted') },
      { value: 'in_use', label: t('inUse') },
      { value: 'dropped', label: t('dropped') },
    ]),
    choices(
      url,
      { name: 'kind', label: t('kind'), all: t('all') },
      resultKinds.map((kind) => ({ value: kind, label: tKind(kind) })),
    ),
    ...(await placeFilters(url)),
  ]
}
