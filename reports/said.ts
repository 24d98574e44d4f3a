import type { Block, Report, Run, TableBlock } from './blocks'
import { cellText, paragraphsOf, plainText, unitBeside } from './cell-text'
import { type DrawnBlock, inWords, isDrawn, ownTable } from './drawn'
import { formatLocales, formatNumber } from './format'
import { rowHeights } from './row-heights'
import { rowsOnPaper } from './rows-on-paper'
import { drawChart } from './svg/chart'
import { drawMap } from './svg/map'
import { svgText } from './svg/node'
import { type Palette, paletteOf } from './svg/palette'
import { breakable, layTable } from './table-layout'

/** A block as the data that its function in blocks.typ takes. */
export type Said = { kind: string }

/**
 * A report as a template takes it, but for its blocks: what it says of itself, for blocks.typ as well.
 */
export function saidHead(report: Report) {
  const { locale, asOf, words } = report
  const [lang, region] = formatLocales[locale].split('-')
  const [beforePage, afterPage = ''] = plainText(words.page).split('{page}')
  return {
    lang,
    region,
    date: [
      asOf.getUTCFullYear(),
      asOf.getUTCMonth() + 1,
      asOf.getUTCDate(),
      asOf.getUTCHours(),
      asOf.getUTCMinutes(),
      asOf.getUTCSeconds(),
    ],
    kind: plainText(report.kind),
    // Without a title a document breaks PDF/UA.
    title: plainText(report.title).trim() || plainText(report.kind),
    subtitle: report.subtitle && plainText(report.subtitle),
    reference: report.reference && plainText(report.reference),
    programme: plainText(report.programme),
    as_of: plainText(words.asOf),
    page: [beforePage, ...afterPage.split('{pages}')],
  }
}

/**
 * A block as blocks.typ takes it, every number and day written out, every width settled; a picture with the table that
 * it brings.
 *
 * @param width of the column, in millimetres
 * @param palette what its pictures are drawn with
 */
export function saidBlocks(
  block: Block,
  report: Report,
  width: number,
  palette = paletteOf(report.cover?.colour),
): Said[] {
  if (!isDrawn(block)) return [saidBlock(block, report, width)]
  const picture = saidPicture(block, report, width, palette)
  const table = picture.pieces.length > 0 ? ownTable(block, report.words) : null
  return [picture, ...(table ? [saidTable({ ...table, title: '' }, report, width)] : [])]
}

function saidBlock(block: Exclude<Block, DrawnBlock>, report: Report, width: number) {
  const { locale, words } = report
  switch (block.kind) {
    case 'heading':
      return { ...block, newPage: block.newPage === true, text: plainText(block.text) }
    case 'paragraph':
      return { kind: block.kind, paragraphs: paragraphsOf(block.text).map((lines) => lines.map(loose)) }
    case 'list':
      return { kind: block.kind, items: block.items.map((item) => loose(plainText(item))) }
    case 'facts':
      return {
        kind: block.kind,
        items: block.items.map(({ label, value }) => {
          const text = cellText(value, locale)
          return { label: plainText(label), value: loose(text ?? words.nothing), nothing: text === null }
        }),
      }
    case 'figures':
      return {
        kind: block.kind,
        items: block.items.map((figure) => ({
          label: plainText(figure.label),
          value: formatNumber(figure.value, locale),
          unit: unitBeside(figure),
          definition: plainText(figure.definition),
        })),
      }
    case 'prose':
      return {
        kind: block.kind,
        parts: block.parts.map((part) =>
          part.kind === 'paragraph'
            ? { kind: part.kind, runs: part.runs.map(saidRun) }
            : { kind: part.kind, items: part.items.map((item) => item.map(saidRun)) },
        ),
      }
    case 'cards':
      return {
        kind: block.kind,
        cards: block.cards.map((card) => ({
          title: loose(plainText(card.title)),
          subtitle: card.subtitle && plainText(card.subtitle),
          parts: card.parts.map(({ label, text }) => ({
            label: plainText(label),
            paragraphs: paragraphsOf(text).map((lines) => lines.map(loose)),
          })),
        })),
      }
    case 'table':
      return saidTable(block, report, width)
    case 'ask':
      return {
        ...block,
        text: plainText(block.text),
        hint: block.hint && plainText(block.hint),
        options: block.options.map((option) => loose(plainText(option))),
      }
  }
}

/** A text of a column: marked where it may break, or as one to hyphenate since a word is longer than a line. */
function fitted(text: string, letters: number) {
  const marked = breakable(text, letters)
  if (marked !== text || !text.split(/[\s-]+/).some((word) => word.length > letters)) return marked
  return { hyphenated: text }
}

/** A column of prose holds some seventy letters. */
const loose = (text: string) => breakable(text, 70)

const saidRun = ({ text, strong, slanted, href, note }: Run) => ({
  text: loose(plainText(text)),
  strong: strong === true,
  slanted: slanted === true,
  href: href ? plainText(href) : null,
  note: note ? loose(plainText(note)) : null,
})

/** Points to a millimetre. */
const points = 72 / 25.4
/** What fits a page below a heading and a title, in points. */
const tallest = 560

function saidPicture(block: DrawnBlock, { locale, words }: Report, width: number, palette: Palette) {
  const canvas = { width: width * points, size: 9, palette, tallest }
  const map = block.kind === 'map' ? drawMap(block, locale, canvas) : null
  const pieces = block.kind === 'chart' ? drawChart(block, locale, canvas) : map ? [map] : []
  const tabled = ownTable(block, words) !== null
  const title = plainText(block.title)
  const alt = inWords(block, locale, words.nothing)
  return {
    kind: 'picture',
    title,
    unit: plainText(block.unit),
    // The first tells all of it.
    pieces: pieces.map((piece, at) => ({
      svg: svgText(piece),
      alt: at === 0 ? alt : `${title} (${at + 1}/${pieces.length})`,
    })),
    tabled: tabled && pieces.length > 0,
    // Its own table says it.
    note: block.note && !tabled ? plainText(block.note) : null,
    nothing: plainText(words.nothing),
  }
}

/** From so many rows on it pays to say how high they are. */
const longTable = 60

function saidTable(whole: TableBlock, { locale, words }: Report, width: number) {
  const { table: block, more } = rowsOnPaper(whole, locale)
  const layout = layTable(block, locale, width)
  const { widths, scale, letters } = layout
  const row = (cells: (typeof block.rows)[number]) =>
    block.columns.map(({ type }, at) => {
      const text = cellText(cells[at] ?? null, locale, type)
      if (text === null && block.byHand) return ''
      return text && fitted(text, letters[at] ?? 0)
    })
  const rows = block.rows.map(row)
  return {
    kind: block.kind,
    title: plainText(block.title),
    columns: block.columns.map(({ label, type }, at) => ({
      label: fitted(plainText(label), letters[at] ?? 0),
      right: type === 'number' || type === 'percent',
      width: widths[at],
    })),
    rows,
    heights: rows.length > longTable && !block.byHand ? rowHeights(rows, layout) : null,
    scale,
    byHand: block.byHand === true,
    long: block.rows.some((cells) => cells.some((cell) => typeof cell === 'string' && cell.length > 400)),
    total: block.total ? row(block.total) : null,
    notes: [
      ...(more ? [more] : []),
      ...(block.note ? [plainText(block.note)] : []),
      ...(rows.some((cells) => cells.includes(null)) ? [`– ${plainText(words.nothing)}`] : []),
    ],
    empty: plainText(block.empty ?? words.nothing),
  }
}
