import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { type ListUrl, nextSort } from './list-url'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** The name of the order that a click on the head asks for. */
  sort?: string
  /** The first click begins with the highest: dates, numbers. */
  startsDescending?: boolean
  /** Numbers stand right. */
  numeric?: boolean
  /** The cell whose text leads to the record; the first column when none says so. */
  primary?: boolean
  /** What the row is called: set in the larger type on a phone's card. */
  title?: boolean
  /** Left out on a phone's card. */
  wideOnly?: boolean
  /** Stands in the upper corner of a phone's card, without its head: a menu of the row. */
  corner?: boolean
  /** Without its head on a phone's card: a button that says itself what it does. */
  noLabel?: boolean
  className?: string
}

/** A table whose rows are links; on a narrow screen each row becomes a card. */
export function ListTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowHref,
  url,
  sort,
}: {
  /** What the table lists, for those who cannot see the page around it. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  rowHref?: (row: Row) => string
  url?: ListUrl
  /** The order that the list is in. */
  sort?: string
}) {
  const primary = columns.find((column) => column.primary)?.key ?? columns[0]?.key
  return (
    <table className="w-full border-collapse text-left max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              aria-sort={ariaSort(column, sort)}
              className={cn(
                'border-line-strong border-b px-3 py-2 align-bottom font-semibold text-ink-soft text-sm first:pl-2 last:pr-2',
                column.numeric && 'text-right',
                column.className,
              )}
            >
              {column.sort && url ? <SortLink column={column} sort={sort ?? ''} url={url} /> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={cn(
              'relative border-line border-b max-md:block max-md:py-3',
              rowHref && 'hover:bg-sunken has-[[data-row-link]:focus-visible]:bg-action-soft',
            )}
          >
            {columns.map((column) => (
              <td
                key={column.key}
                className={cn(
                  'align-top leading-snug max-md:wrap-anywhere max-md:mr-4 max-md:inline-block max-md:max-w-full max-md:py-0.5 md:px-3 md:py-2.5 md:last:pr-2 md:first:pl-2',
                  column.numeric && 'text-right max-md:text-left',
                  column.wideOnly && 'max-md:hidden',
                  column.corner && 'max-md:absolute max-md:top-1.5 max-md:-right-2 max-md:mr-0',
                  (column.title || column.key === primary) && 'max-md:mr-0 max-md:block',
                  column.title && 'max-md:font-semibold',
                  column.className,
                )}
              >
                {column.title ||
                column.corner ||
                column.noLabel ||
                (column.key === primary && rowHref) ? null : (
                  <span aria-hidden className="mr-1.5 text-ink-soft text-sm md:hidden">
                    {column.header}
                  </span>
                )}
                {column.key === primary && rowHref ? (
                  <Link
                    href={rowHref(row)}
                    prefetch={false}
                    data-row-link
                    className="text-action after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-action focus-visible:after:-outline-offset-2"
                  >
                    {column.cell(row)}
                  </Link>
                ) : (
                  column.cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ariaSort<Row>(column: Column<Row>, sort: string | undefined) {
  if (!column.sort) return undefined
  if (sort === column.sort) return 'ascending'
  return sort === `-${column.sort}` ? 'descending' : undefined
}

function SortLink<Row>({ column, sort, url }: { column: Column<Row>; sort: string; url: ListUrl }) {
  const name = column.sort as string
  const state = ariaSort(column, sort)
  return (
    <Link
      href={url.href({ sort: nextSort(name, sort, column.startsDescending) })}
      scroll={false}
      className="group inline-flex items-center gap-1 rounded-sm hover:text-ink hover:underline"
    >
      {column.header}
      {state === 'ascending' ? (
        <ArrowUp aria-hidden className="size-3.5" />
      ) : state === 'descending' ? (
        <ArrowDown aria-hidden className="size-3.5" />
      ) : null}
    </Link>
  )
}
