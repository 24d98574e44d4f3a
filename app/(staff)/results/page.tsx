import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Filter } from '@/components/list/filter-chips'
import { ListPage } from '@/components/list/list-page'
import type { Column } from '@/components/list/list-table'
import { type ListUrl, listUrl } from '@/components/list/list-url'
import { EmptyState } from '@/components/record/empty-state'
import { ResultStanding } from '@/components/result/standing'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import { type Locale, resultKinds } from '@/db/enums'
import { listCountries, listRegions } from '@/domain/reference'
import { listResults, type ResultRow } from '@/domain/results/queries'
import { countryName, formatDay, languageName } from '@/lib/format'
import { readParams, type SearchParams } from '@/lib/page'
import { requireActor } from '@/lib/session'

export async function generateMetadata() {
  const t = await getTranslations('results')
  return { title: t('title') }
}

export default async function ResultsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  const params = await readParams(searchParams)
  const t = await getTranslations('results')
  const url = listUrl('/results', params)
  const page = await listResults(db(), actor, params)
  return (
    <ListPage
      title={t('title')}
      intro={t('intro')}
      searchLabel={t('search')}
      filters={await filters(url)}
      columns={await columns()}
      page={page}
      rowKey={(row) => row.id}
      rowHref={(row) => `/results/${row.reference}`}
      url={url}
      sort={params.sort ?? '-updated'}
      empty={
        <EmptyState
          title={t('empty')}
          action={
            <Button asChild>
              <Link href="/actions">{t('toActions')}</Link>
            </Button>
          }
        >
          {t('emptyHint')}
        </EmptyState>
      }
    />
  )
}

async function columns(): Promise<Column<ResultRow>[]> {
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
      cell: (row) => formatDay(row.updatedAt.toISOString().slice(0, 10), locale),
    },
  ]
}

async function filters(url: ListUrl): Promise<Filter[]> {
  const t = await getTranslations('results.filters')
  const tKind = await getTranslations('enums.resultKind')
  const locale = (await getLocale()) as Locale
  const { params } = url
  const option = (name: string, value: string, label: string) => ({
    value,
    label,
    href: url.href({ [name]: value || null, ...(name === 'region' ? { country: null } : {}) }),
    active: (params[name] ?? '') === value,
  })
  const regions = await listRegions(db(), locale)
  const countries = params.region
    ? (await listCountries(db())).filter((country) => country.regionCode === params.region)
    : []
  const choices = (name: string, label: string, options: { value: string; label: string }[]): Filter => ({
    name,
    label,
    options: [
      option(name, '', t(name === 'region' ? 'allRegions' : 'all')),
      ...options.map(({ value, label }) => option(name, value, label)),
    ],
  })
  return [
    choices('status', t('status'), [
      { value: 'open', label: t('open') },
      { value: 'achieved', label: t('achieved') },
      { value: 'adopted', label: t('adopted') },
      { value: 'in_use', label: t('inUse') },
      { value: 'dropped', label: t('dropped') },
    ]),
    choices(
      'kind',
      t('kind'),
      resultKinds.map((kind) => ({ value: kind, label: tKind(kind) })),
    ),
    choices(
      'region',
      t('region'),
      regions.map(({ code, label }) => ({ value: code, label })),
    ),
    ...(countries.length > 0
      ? [
          choices(
            'country',
            t('country'),
            countries
              .map(({ code }) => ({ value: code, label: countryName(code, locale) }))
              .sort((a, b) => a.label.localeCompare(b.label, locale)),
          ),
        ]
      : []),
  ]
}
