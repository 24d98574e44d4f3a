import Link from 'next/link'
import { cn } from '@/lib/cn'
import type { Cell, Column, Report, TableBlock } from '@/reports/blocks'
import { cellText, plainText } from '@/reports/cell-text'
import { rowsOnPaper } from '@/reports/rows-on-paper'
import { textsIn } from '@/reports/texts'
import { place } from './place'

/** So few columns stand beside each other on a phone as well; of more, each row becomes a card there. */
const narrow = 3
/** So many can need more room than the page has. */
const broad = 8

const toRight = ({ type }: Column) => type === 'number' || type === 'percent'

/** A table of a report, in the order in which it was given. */
export function ReportTable({
  block: whole,
  report: { locale, words },
  isTitled,
}: {
  block: TableBlock
  report: Report
  /** Whether what stands right above says its title. */
  isTitled: boolean
}) {
  const { table: block, more } = rowsOnPaper(whole, locale)
  const { columns, rows, total, behind = [], behindTotal } = block
  const t = textsIn(locale)
  const title = plainText(block.title)
  if (rows.length === 0)
    return (
      <div className="my-6">
        {isTitled ? null : <p className="mb-1 font-semibold">{title}</p>}
        <p className="text-ink-soft">{plainText(block.empty ?? words.nothing)}</p>
      </div>
    )
  const cards = columns.length > narrow
  // What is laid out as blocks is no table any more for those who listen, unless it says so.
  const role = (name: string) => (cards ? name : undefined)
  const lacks = rows.some((row) => columns.some((_, at) => (row[at] ?? '') === ''))
  const said = (cell: Cell | undefined, { type }: Column) => cellText(cell ?? null, locale, type) ?? '–'
  /** What a cell says, leading to the rows that it counts where there is a list of them. */
  const linked = (cells: Cell[], at: number, column: Column, href: string | null | undefined) => {
    const text = said(cells[at], column)
    if (!href) return text
    const first = columns[0]
    const label = [first && said(cells[0], first), plainText(column.label)].filter(Boolean).join(', ')
    return (
      <Link
        href={href}
        prefetch={false}
        className="underline decoration-line-strong underline-offset-4 hover:text-action max-md:inline-block max-md:min-h-6 max-md:min-w-6"
      >
        {text}
        <span className="sr-only">. {t('reports.view.rows', { label })}</span>
      </Link>
    )
  }
  const line = (cells: Cell[], links: (string | null)[] | undefined, key: string, isTotal = false) => (
    <tr
      key={key}
      role={role('row')}
      className={cn(
        'border-line border-b',
        isTotal && 'border-line-strong border-t font-semibold',
        cards && 'max-md:block max-md:py-3',
      )}
    >
      {columns.map((column, at) => {
        const look = cn(
          'px-3 py-1.5 align-top first:pl-0 last:pr-0',
          toRight(column) && 'whitespace-nowrap text-right',
          column.type === 'day' && 'whitespace-nowrap',
          cards && 'max-md:block max-md:px-0 max-md:py-0.5 max-md:text-left',
        )
        const words = (
          <>
            {cards && (at > 0 || toRight(column)) ? (
              <span className="text-ink-soft md:hidden">{plainText(column.label)}: </span>
            ) : null}
            {linked(cells, at, column, links?.[at])}
          </>
        )
        return at === 0 ? (
          <th
            key={place(at)}
            scope="row"
            role={role('rowheader')}
            className={cn(look, !isTotal && 'font-normal', cards && 'max-md:font-semibold')}
          >
            {words}
          </th>
        ) : (
          <td key={place(at)} role={role('cell')} className={look}>
            {words}
          </td>
        )
      })}
    </tr>
  )
  const table = (
    <table
      role={role('table')}
      className={cn('w-full border-collapse text-left text-sm leading-snug', cards && 'max-md:block')}
    >
      <caption
        className={cn(
          'text-left font-semibold text-base',
          isTitled ? 'sr-only' : 'mb-2',
          cards && 'max-md:block',
        )}
      >
        {title}
      </caption>
      <thead role={role('rowgroup')} className={cn(cards && 'max-md:sr-only')}>
        <tr role={role('row')}>
          {columns.map((column, at) => (
            <th
              key={place(at)}
              scope="col"
              role={role('columnheader')}
              className={cn(
                'border-line-strong border-b px-3 py-2 align-bottom font-semibold text-ink-soft first:pl-0 last:pr-0',
                toRight(column) && 'text-right',
              )}
            >
              {plainText(column.label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={role('rowgroup')} className={cn(cards && 'max-md:block')}>
        {rows.map((row, at) => line(row, behind[at], String(at)))}
        {total ? line(total, behindTotal, 'total', true) : null}
      </tbody>
    </table>
  )
  return (
    <div className="my-6">
      {columns.length > broad ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by the keyboard
        <section className="overflow-x-auto" tabIndex={0} aria-label={title}>
          {table}
        </section>
      ) : (
        table
      )}
      {more ? <p className="mt-2 text-ink-soft text-sm">{more}</p> : null}
      {block.note ? <p className="mt-2 text-ink-soft text-sm">{plainText(block.note)}</p> : null}
      {lacks ? <p className="mt-1 text-ink-soft text-sm">– {words.nothing}</p> : null}
    </div>
  )
}
