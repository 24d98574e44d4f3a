import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Cell, Report, TableBlock } from '../blocks'
import { cellText, plainText } from '../cell-text'
import { rowsOnPaper } from '../rows-on-paper'
import { layTable } from '../table-layout'
import { space } from './lines'
import { twips } from './measures'

/** A table as far as paper shows it, its caption and its notes. */
export function setTable(whole: TableBlock, { locale }: Report, width: number, nothing: string) {
  const { table: block, more } = rowsOnPaper(whole, locale)
  const caption = block.title ? [new Paragraph({ style: 'Caption', text: plainText(block.title) })] : []
  const notes = [
    ...(more ? [more] : []),
    ...(block.note ? [plainText(block.note)] : []),
    ...(block.rows.some((row) => block.columns.some((_, at) => (row[at] ?? '') === ''))
      ? [`– ${nothing}`]
      : []),
  ].map((text) => new Paragraph({ style: 'Note', text }))
  if (block.rows.length === 0)
    return [
      ...caption,
      new Paragraph({ style: 'BodyText', text: plainText(block.empty ?? nothing) }),
      ...notes,
    ]
  const toRight = block.columns.map(({ type }) => type === 'number' || type === 'percent')
  const { widths, scale } = layTable(block, locale, width)
  // Half points.
  const size = scale < 1 ? Math.round(17 * scale) : undefined
  const row = (cells: Cell[], { keepNext = false, bold = false }) =>
    new TableRow({
      cantSplit: true,
      children: block.columns.map(({ type }, at) =>
        cell(cellText(cells[at] ?? null, locale, type) ?? '–', { keepNext, right: toRight[at], size, bold }),
      ),
    })
  // The first two rows stay with the head, the last two with each other.
  const last = block.rows.length - (block.total ? 1 : 2)
  return [
    ...caption,
    new Table({
      ...frame('ReportTable', widths),
      tableLook: { firstRow: true, lastRow: block.total !== undefined, noHBand: true, noVBand: true },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: block.columns.map(({ label }, at) =>
            cell(plainText(label), { keepNext: true, right: toRight[at], size }),
          ),
        }),
        ...block.rows.map((cells, at) => row(cells, { keepNext: at === 0 || at === last })),
        ...(block.total ? [row(block.total, { bold: true })] : []),
      ],
    }),
    ...notes,
    space(),
  ]
}

/** What a table of these columns, in millimetres, is set in. */
export const frame = (style: string, widths: number[]) => ({
  style,
  layout: TableLayoutType.FIXED,
  width: { size: twips(widths.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
  columnWidths: widths.map(twips),
})

type CellLook = { keepNext?: boolean; right?: boolean; size?: number; bold?: boolean }

/** One cell of one line of text. */
export const cell = (text: string, { keepNext, right, size, bold }: CellLook = {}) =>
  new TableCell({
    children: [
      new Paragraph({
        style: 'TableText',
        keepNext,
        alignment: right ? AlignmentType.RIGHT : undefined,
        children: [new TextRun({ text, size, bold: bold || undefined })],
      }),
    ],
  })
