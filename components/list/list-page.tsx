import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/record/empty-state'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { PageHeader } from '@/components/shell/page-header'
import type { Locale } from '@/db/enums'
import { cn } from '@/lib/cn'
import { formatNumber } from '@/lib/format'
import { AsOfForm, AsOfSaid } from './as-of'
import { type Filter, FilterChips } from './filter-chips'
import { ListExports, type ListFileOffer } from './list-exports'
import { type Column, ListTable } from './list-table'
import type { ListUrl } from './list-url'
import { Pagination } from './pagination'
import { RowKeys } from './row-keys'
import { SearchBox } from './search-box'

/**
 * A list of records: search, filters, a table that can be sorted, pages. All of what it shows is in its address.
 * `page` is what a query's keyset page answers.
 */
export function ListPage<Row>({
  breadcrumbs,
  title,
  intro,
  action,
  places,
  searchLabel,
  filters = [],
  columns,
  page,
  rowKey,
  rowHref,
  url,
  sort,
  asOf,
  file,
  empty,
  children,
}: {
  /** Where a list that belongs to a record is. */
  breadcrumbs?: readonly Crumb[]
  title: string
  intro?: ReactNode
  /** The one thing to do here, for example add a record. */
  action?: ReactNode
  /** The pages of the record that the list belongs to. */
  places?: ReactNode
  /** What can be searched for; no search box without it. */
  searchLabel?: string
  filters?: readonly Filter[]
  columns: readonly Column<Row>[]
  page: { rows: readonly Row[]; next: string | null; previous: string | null; total: number; more: boolean }
  rowKey: (row: Row) => string | number
  rowHref?: (row: Row) => string
  url: ListUrl
  /** The order that the list is in, with a minus for the other way round. */
  sort?: string
  /** Where the list can be asked for as of an earlier day: the one it shows, or why that can't be. */
  asOf?: { day: string | null; trouble?: 'invalidDate' | 'dateInFuture' }
  /** Where its rows are to be had as a file. */
  file?: ListFileOffer
  /** Shown when there is no record at all and nothing narrows the list. */
  empty?: ReactNode
  /** Between the filters and the table. */
  children?: ReactNode
}) {
  const t = useTranslations('list')
  const shown = formatNumber(page.total, useLocale() as Locale)
  const narrowed = Object.entries(url.params).some(
    ([name, value]) => name !== 'sort' && name !== 'cursor' && Boolean(value),
  )
  const bare = page.rows.length === 0 && !narrowed && !page.previous
  return (
    <>
      <PageHeader breadcrumbs={breadcrumbs} title={title} intro={intro} actions={action} places={places} />
      {bare && empty ? (
        empty
      ) : (
        <div className="space-y-5">
          {searchLabel ? <SearchBox url={url} label={searchLabel} /> : null}
          {filters.length > 0 ? (
            <FilterChips filters={filters} clearHref={narrowed ? url.pathname : undefined} />
          ) : null}
          {children}
          {asOf?.day ? <AsOfSaid url={url} day={asOf.day} /> : null}
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
            <p className={cn('text-ink-soft text-sm md:py-1', (asOf || file) && 'py-3')} role="status">
              {page.more ? t('moreThan', { shown }) : t('count', { count: page.total, shown })}
            </p>
            <div className="flex flex-wrap items-start gap-x-6 gap-y-1">
              {asOf ? <AsOfForm url={url} {...asOf} /> : null}
              {file && page.rows.length > 0 ? (
                <ListExports {...file} params={url.params} day={asOf?.day} />
              ) : null}
            </div>
          </div>
          {page.rows.length === 0 ? (
            <EmptyState title={t('noMatch')}>
              <p>{t('noMatchHint')}</p>
            </EmptyState>
          ) : (
            <ListTable
              caption={title}
              columns={columns}
              rows={page.rows}
              rowKey={rowKey}
              rowHref={rowHref}
              url={url}
              sort={sort}
            />
          )}
          <Pagination url={url} previous={page.previous} next={page.next} />
          <RowKeys />
        </div>
      )}
    </>
  )
}
