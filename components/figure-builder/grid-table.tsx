import 'server-only'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import type { GridCell } from '@/domain/counting/figure-grid'
import { figureHref } from '@/domain/counting/scope'
import { cn } from '@/lib/cn'
import { capital, formatNumber } from '@/lib/format'
import { type CountedFigure, mostRead } from '@/reports/figure'

const cellLook = 'tabular whitespace-nowrap px-3 py-1.5 text-right align-top'

/**
 * A counted figure as a table whose numbers open their rows. Where it is broader than the screen it is moved sideways,
 * with the names of the rows kept in sight. For whoever has a link and no account the numbers lead nowhere.
 */
export function GridTable({ figure, opens = true }: { figure: CountedFigure; opens?: boolean }) {
  const t = useTranslations('figureBuilder')
  const tName = useTranslations('figures.name')
  const tReports = useTranslations('reports')
  const tView = useTranslations('reports.view')
  const { grid, named, note, report } = figure
  const { query, rows, columnTotals, total, adds } = grid
  const { by, split, measure } = query
  const alone = by.length === 0
  const heads = alone ? (split ? [split] : []) : by
  const lines = alone
    ? columnTotals.map((cell, at) => ({
        names: [named.columns[at] ?? ''],
        cells: [] as GridCell[],
        total: cell,
      }))
    : rows.map((row, at) => ({ names: named.rows[at] ?? [], cells: row.cells, total: row.total }))
  const shown = lines.slice(0, mostRead)
  const more = lines.length - shown.length
  if (lines.length === 0) return <p className="text-ink-soft">{t('nothing')}</p>
  const columns = alone ? [] : named.columns
  const totalName = t(adds ? 'total' : 'totalOnce')
  const number = (cell: GridCell, key: string, of: string) => (
    <td key={key} className={cellLook}>
      <GridNumber cell={cell} of={of} href={opens ? figureHref(measure, cell.scope) : null} />
    </td>
  )
  // The part of the page that it stands in has the title alone.
  const apart = `${report.title}. ${tView('numbers')}`
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved sideways is moved by the keys as well */}
      <section aria-label={apart} tabIndex={0} className="relative overflow-x-auto">
        <table className="min-w-full border-collapse text-left text-sm leading-snug">
          <caption className="sr-only">{report.title}</caption>
          <thead>
            <tr className="border-line-strong border-b">
              {heads.map((name, at) => (
                <th
                  key={name}
                  scope="col"
                  className={cn('px-3 py-2 align-bottom', at === 0 && 'sticky left-0 bg-paper pl-0')}
                >
                  {capital(t(`dimension.${name}`))}
                </th>
              ))}
              {columns.map((name) => (
                <th key={name} scope="col" className="px-3 py-2 text-right align-bottom">
                  {name}
                </th>
              ))}
              <th scope="col" className="px-3 py-2 text-right align-bottom">
                {columns.length > 0 ? totalName : capital(tName(measure, { count: 2 }))}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ names, cells, total: sum }) => (
              <tr key={names.join()} className="border-line border-b">
                {names.map((name, at) => (
                  <th
                    key={heads[at]}
                    scope="row"
                    className={cn(
                      'min-w-36 px-3 py-1.5 align-top font-normal',
                      at === 0 && 'sticky left-0 bg-paper pl-0',
                    )}
                  >
                    {name}
                  </th>
                ))}
                {cells.map((cell, at) => number(cell, columns[at] ?? '', [...names, columns[at]].join(', ')))}
                {number(sum, 'total', names.join(', '))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-line-strong border-t font-semibold">
              <th scope="row" className="sticky left-0 bg-paper px-3 py-2 pl-0" colSpan={heads.length}>
                {totalName}
              </th>
              {alone
                ? null
                : columnTotals.map((cell, at) => number(cell, columns[at] ?? '', columns[at] ?? ''))}
              {number(total, 'total', totalName)}
            </tr>
          </tfoot>
        </table>
      </section>
      {more > 0 ? <p className="mt-3">{tReports('moreRows', { count: more })}</p> : null}
      <p className="mt-3 max-w-prose text-ink-soft text-sm">{note}</p>
    </div>
  )
}

function GridNumber({ cell, of, href }: { cell: GridCell; of: string; href: string | null }) {
  const t = useTranslations('figures')
  const locale = useLocale() as Locale
  if (cell.count === null) return <span className="text-ink-soft">{t('hidden')}</span>
  const text = formatNumber(cell.count, locale)
  if (cell.count === 0 || href === null) return text
  return (
    <Link href={href} prefetch={false} className="underline-offset-4 hover:text-action hover:underline">
      {text}
      <span className="sr-only"> {of}</span>
    </Link>
  )
}
