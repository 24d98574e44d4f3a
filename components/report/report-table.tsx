import { cn } from '@/lib/cn'
import type { Cell, Column, Report, TableBlock } from '@/reports/blocks'
import { cellText, plainText } from '@/reports/cell-text'
import { place } from './place'

/** So few columns stand beside each other on a phone as well; of more, each row becomes a card there. */
const narrow = 3
/** So many can need more room than the page has. */
const broad = 8

const toRight = ({ type }: Column) => type === 'number' || type === 'percent'

/** A table of a report, in the order in which it was given. */
export function ReportTable({
  block,
  report: { locale, words },
  isTitled,
}: {
  block: TableBlock
  report: Report
  /** Whether what stands right above says its title. */
  isTitled: boolean
}) {
  const { columns, rows, total } = block
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
  const line = (cells: Cell[], key: string, isTotal = false) => (
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
            {said(cells[at], column)}
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
        {rows.map((row, at) => line(row, String(at)))}
        {total ? line(total, 'total', true) : null}
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
      {block.note ? <p className="mt-2 text-ink-soft text-sm">{plainText(block.note)}</p> : null}
      {lacks ? <p className="mt-1 text-ink-soft text-sm">– {words.nothing}</p> : null}
    </div>
  )
}
