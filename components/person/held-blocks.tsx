import { useLocale, useTranslations } from 'next-intl'
import { type Column, ListTable } from '@/components/list/list-table'
import { Facts } from '@/components/record/facts'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import { formatDay, formatNumber, formatShare } from '@/lib/format'
import type { Block, Cell, TableBlock } from '@/reports/blocks'

/** The parts of a report on a page: each heading opens a section. */
export const HeldBlocks = ({ blocks }: { blocks: readonly Block[] }) =>
  sectionsOf(blocks).map(({ id, title, parts }) => (
    <Section key={id} id={id} title={title} count={countOf(parts)}>
      <div className="space-y-6">
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a section never move
          <Part key={at} part={part} alone={parts.filter(({ kind }) => kind === 'table').length === 1} />
        ))}
      </div>
    </Section>
  ))

type SectionOfBlocks = { id: string; title: string; parts: Block[] }
function sectionsOf(blocks: readonly Block[]) {
  const sections: SectionOfBlocks[] = []
  for (const block of blocks)
    if (block.kind === 'heading' && block.level === 1)
      sections.push({ id: `part-${sections.length + 1}`, title: block.text, parts: [] })
    else sections.at(-1)?.parts.push(block)
  return sections
}

/** How many rows a section has that is one table. */
function countOf(parts: readonly Block[]) {
  const [first, ...more] = parts
  return first?.kind === 'table' && more.length === 0 && first.rows.length > 0 ? first.rows.length : undefined
}

function Part({ part, alone }: { part: Block; alone: boolean }) {
  const locale = useLocale() as Locale
  switch (part.kind) {
    case 'heading':
      return <h3 className="font-semibold">{part.text}</h3>
    case 'paragraph':
      return <p className="max-w-prose whitespace-pre-line font-serif">{part.text}</p>
    case 'facts':
      return (
        <Facts facts={part.items.map(({ label, value }) => ({ label, value: inWords(value, locale) }))} />
      )
    case 'table':
      return <Rows table={part} alone={alone} />
    default:
      return null
  }
}

function Rows({ table, alone }: { table: TableBlock; alone: boolean }) {
  const locale = useLocale() as Locale
  const t = useTranslations('personData')
  // A column in which nothing stands says nothing.
  const shown = table.columns.map((_, at) => table.rows.some((row) => (row[at] ?? null) !== null))
  const columns = table.columns.flatMap(({ label, type }, at): Column<Cell[]>[] => [
    ...(shown[at]
      ? [
          {
            key: String(at),
            header: label,
            primary: at === 0,
            title: at === 0,
            numeric: type === 'number' || type === 'percent',
            className: type === 'day' ? 'whitespace-nowrap' : undefined,
            cell: (row: Cell[]) => inWords(row[at] ?? null, locale, type === 'percent') ?? '–',
          },
        ]
      : []),
  ])
  return (
    <div>
      {alone ? null : <h3 className="mb-2 font-semibold">{table.title}</h3>}
      {table.rows.length === 0 ? (
        <p className="text-ink-soft">{table.empty ?? t('said.notAsked')}</p>
      ) : (
        <ListTable
          caption={table.title}
          columns={columns}
          rows={table.rows}
          rowKey={(row) => table.rows.indexOf(row)}
        />
      )}
      {table.note ? <p className="mt-2 max-w-prose text-ink-soft text-sm">{table.note}</p> : null}
    </div>
  )
}

function inWords(cell: Cell, locale: Locale, isShare = false) {
  if (cell === null || typeof cell === 'string') return cell
  if (typeof cell === 'number') return isShare ? formatShare(cell, locale) : formatNumber(cell, locale)
  return formatDay(cell.day, locale)
}
