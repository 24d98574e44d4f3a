import type { Block, Cell, Column, Rendered, Report, TableBlock } from './blocks'
import { plainText } from './cell-text'
import { isDrawn, tableOf } from './drawn'

/**
 * A report as data: numbers as numbers, shares as parts of one, days as YYYY-MM-DD, moments in ISO 8601, in an order
 * of keys that stays. A chart and a map bring the rows of their table.
 */
export async function renderJson(report: Report): Promise<Rendered> {
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(dataOf(report), null, 2)}\n`),
    contentType: 'application/json; charset=utf-8',
    extension: 'json',
  }
}

/** What `renderJson` writes, before it is text. */
export function dataOf(report: Report) {
  const { filename, locale, kind, title, subtitle, reference, programme, asOf, words, cover, blocks } = report
  return {
    name: filename,
    language: locale,
    kind: plainText(kind),
    title: plainText(title),
    subtitle: subtitle && plainText(subtitle),
    reference: reference && plainText(reference),
    programme: plainText(programme),
    asOf: asOf.toISOString(),
    asOfText: plainText(words.asOf),
    ...(cover && { lead: plainText(cover.lead) }),
    blocks: blocks.map((block) => dataOfBlock(block, report)),
  }
}

function dataOfBlock(block: Block, { words }: Report) {
  if (isDrawn(block)) {
    const { columns, rows, behind } = tableOf(block, words)
    return {
      kind: block.kind,
      key: block.key,
      title: plainText(block.title),
      unit: plainText(block.unit),
      ...(block.kind === 'chart' && { form: block.form }),
      columns: columns.map(dataOfColumn),
      rows: rows.map((cells) => cells.map(dataOfCell)),
      ...(behind && { behind }),
      ...(block.kind === 'map' && { countries: block.places.map(({ code }) => code) }),
      ...(block.note && { note: plainText(block.note) }),
    }
  }
  switch (block.kind) {
    case 'heading':
      return { kind: block.kind, level: block.level, text: plainText(block.text) }
    case 'paragraph':
      return { kind: block.kind, text: plainText(block.text) }
    case 'list':
      return { kind: block.kind, items: block.items.map(plainText) }
    case 'facts':
      return {
        kind: block.kind,
        items: block.items.map(({ label, value }) => ({ label: plainText(label), value: dataOfCell(value) })),
      }
    case 'figures':
      return {
        kind: block.kind,
        items: block.items.map(({ key, label, value, unit, definition, behind }) => ({
          key,
          label: plainText(label),
          value,
          unit: plainText(unit),
          definition: plainText(definition),
          ...(behind && { behind }),
        })),
      }
    case 'table':
      return dataOfTable(block)
    case 'prose':
      return { kind: block.kind, parts: plain(block.parts) }
    case 'cards':
      return { kind: block.kind, cards: plain(block.cards) }
    case 'ask':
      return {
        kind: block.kind,
        text: plainText(block.text),
        hint: block.hint && plainText(block.hint),
        options: block.options.map(plainText),
        mark: block.mark,
        lines: block.lines,
      }
  }
}

const dataOfTable = ({ kind, key, title, columns, rows, total, note, behind, behindTotal }: TableBlock) => ({
  kind,
  key,
  title: plainText(title),
  columns: columns.map(dataOfColumn),
  // A row may leave out what its last columns would say.
  rows: rows.map((cells) => columns.map((_, at) => dataOfCell(cells[at] ?? null))),
  ...(total && { total: columns.map((_, at) => dataOfCell(total[at] ?? null)) }),
  ...(behind && { behind: behind.map((links) => columns.map((_, at) => links[at] ?? null)) }),
  ...(behindTotal && { behindTotal: columns.map((_, at) => behindTotal[at] ?? null) }),
  ...(note && { note: plainText(note) }),
})

const dataOfColumn = ({ label, type, hxl }: Column) => ({
  label: plainText(label),
  type,
  ...(hxl && { hxl }),
})

function dataOfCell(cell: Cell): string | number | null {
  if (typeof cell === 'string') return plainText(cell)
  return cell !== null && typeof cell === 'object' ? cell.day : cell
}

/** The same, with every text in it plain. */
function plain<Said>(said: Said): Said {
  if (typeof said === 'string') return plainText(said) as Said
  if (Array.isArray(said)) return said.map(plain) as Said
  if (said !== null && typeof said === 'object')
    return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, plain(value)])) as Said
  return said
}
