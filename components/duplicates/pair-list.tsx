import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { choices } from '@/components/list/choices'
import type { Filter } from '@/components/list/filter-chips'
import type { Column } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { matchingThresholds } from '@/domain/people/matching-thresholds'
import { countriesOfPairs, likelyFrom, type PairRow, pairHows } from '@/domain/people/pairs'
import { countryOptions, formatShare } from '@/lib/format'
import { percent } from './percent'

/** The columns of the queue: both people, why they look alike, and how much. */
export async function pairColumns(): Promise<Column<PairRow>[]> {
  const t = await getTranslations('duplicates')
  const tWhy = await getTranslations('matchReasons')
  const locale = (await getLocale()) as Locale
  return [
    {
      key: 'pair',
      header: t('columns.pair'),
      primary: true,
      title: true,
      className: 'min-w-60',
      cell: (row) => `${nameOf(row.a)} ${t('and')} ${nameOf(row.b)}`,
    },
    {
      key: 'institutions',
      header: t('filters.institution'),
      wideOnly: true,
      cell: (row) => [...new Set([row.a.institution, row.b.institution])].filter(Boolean).join(' / ') || '–',
    },
    {
      key: 'why',
      header: t('columns.why'),
      cell: (row) => row.why.map((reason) => tWhy(reason)).join(', '),
    },
    {
      key: 'score',
      header: t('columns.score'),
      numeric: true,
      className: 'tabular whitespace-nowrap',
      cell: (row) => formatShare(percent(row.score) / 100, locale),
    },
  ]
}

const nameOf = ({ givenNames, familyNames }: PairRow['a']) => `${givenNames} ${familyNames}`

/** What the queue can be narrowed by. */
export async function pairFilters(url: ListUrl, actor: Actor): Promise<Filter[]> {
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('duplicates.filters')
  const all = (await getTranslations('list'))('all')
  const from = percent(likelyFrom(await matchingThresholds(db())))
  return [
    choices(
      url,
      { name: 'how', label: t('how'), all },
      pairHows.map((how) => ({ value: how, label: t(how) })),
    ),
    choices(url, { name: 'sure', label: t('sure'), all }, [
      { value: 'likely', label: t('likely', { from }) },
      { value: 'doubtful', label: t('doubtful', { from }) },
    ]),
    choices(
      url,
      { name: 'country', label: t('country'), all },
      countryOptions(await countriesOfPairs(db(), actor), locale),
    ),
  ]
}
