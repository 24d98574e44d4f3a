import type { Block, Cell, Column, Rendered, Report, TableBlock } from './blocks'
import { paragraphsOf, plainText } from './cell-text'
import { csvOf } from './csv-rows'
import { ownTable } from './drawn'
import { tagRow, hxl as tags } from './hxl'
import { firstNotes, linesOf } from './prose'

type Row = (string | number)[]

/**
 * A report as one CSV, its parts below each other with an empty row between them; a report that is nothing but a
 * table is that table alone, so that any program can read it. Numbers and days are written for programs: 0.5,
 * 2017-03-14, 56.3%. With `hxl` a row of tags says below the names of a table what its columns hold.
 */
export async function renderCsv(report: Report, { hxl = false }: { hxl?: boolean } = {}): Promise<Rendered> {
  const [only, ...others] = report.blocks
  const notes = firstNotes(report.blocks)
  const rows =
    only?.kind === 'table' && others.length === 0
      ? tableRows(only, hxl)
      : [
          ...head(report),
          ...report.blocks.flatMap((block, at) => {
            const part = rowsOf(block, report, notes, hxl)
            return part.length > 0 && report.blocks[at - 1]?.kind !== 'heading' ? [[], ...part] : part
          }),
        ]
  return {
    bytes: new TextEncoder().encode(csvOf(rows)),
    contentType: 'text/csv; charset=utf-8',
    extension: 'csv',
  }
}

const head = ({ kind, title, subtitle, reference, programme, words }: Report): Row[] =>
  [kind, title, subtitle, reference, programme, words.asOf].flatMap((text) =>
    text === null ? [] : [[plainText(text)]],
  )

function rowsOf(block: Block, report: Report, notes: Map<Block, number>, hxl: boolean): Row[] {
  const { words } = report
  switch (block.kind) {
    case 'heading':
      return [[plainText(block.text)]]
    case 'paragraph':
      return paragraphsOf(block.text)
        .flat()
        .map((line) => [line])
    case 'list':
      return block.items.map((item) => [plainText(item)])
    case 'facts':
      return block.items.map(({ label, value }) => [plainText(label), written(value) || words.nothing])
    case 'figures':
      return [
        [words.figure, words.value, words.definition],
        ...(hxl ? [[tags.indicator, tags.value, tags.definition]] : []),
        ...block.items.map(({ label, unit, value, definition }) => [
          `${plainText(label)} (${plainText(unit)})`,
          value,
          plainText(definition),
        ]),
      ]
    case 'table':
      return block.rows.length === 0
        ? [[plainText(block.empty ?? words.nothing)]]
        : [
            [plainText(block.title)],
            ...tableRows(block, hxl),
            ...(block.note ? [[plainText(block.note)]] : []),
          ]
    case 'ask':
      return [[plainText(block.text), ...block.options.map(plainText)]]
    case 'prose':
      return linesOf(block, notes.get(block)).map((line) => [line])
    case 'cards':
      return block.cards.flatMap(({ title, subtitle, parts }) => [
        [title, subtitle].flatMap((text) => (text === null ? [] : [plainText(text)])),
        ...parts.map(({ label, text }) => [plainText(label), plainText(text)]),
      ])
    case 'chart':
    case 'map': {
      const table = ownTable(block, words)
      return table ? rowsOf(table, report, notes, hxl) : []
    }
  }
}

const tableRows = ({ columns, rows, total }: TableBlock, hxl: boolean): Row[] => [
  columns.map(({ label }) => plainText(label)),
  ...[hxl ? tagRow(columns) : null].filter((row) => row !== null),
  ...[...rows, ...(total ? [total] : [])].map((row) =>
    columns.map(({ type }, at) => written(row[at] ?? null, type)),
  ),
]

function written(cell: Cell, type?: Column['type']): string | number {
  if (cell === null) return ''
  if (typeof cell === 'number') return type === 'percent' ? `${Math.round(cell * 1000) / 10}%` : cell
  return typeof cell === 'string' ? plainText(cell) : cell.day
}
