import type { Locale } from '@/db/enums'
import type { Block, Rendered, Report, TableBlock } from './blocks'
import { cellText, paragraphsOf, plainText } from './cell-text'
import { formatLocales, formatNumber } from './format'
import { paper, readable, sectionsOf } from './page-layout'
import { setPdf } from './press'
import { breakable, layTable } from './table-layout'

/**
 * Sets a report as a tagged PDF that keeps to PDF/UA-1: the same bytes for the same report.
 */
export async function renderPdf(report: Report): Promise<Rendered> {
  return { bytes: setPdf('report.typ', said(report)), contentType: 'application/pdf', extension: 'pdf' }
}

/** A report as the template takes it: every number and day written out, every width settled. */
function said(report: Report) {
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
    sections: sectionsOf(readable(report.blocks), locale).map(({ turned, blocks }) => ({
      turned,
      blocks: blocks.map((block) => saidBlock(block, report, turned ? paper.turned : paper.upright)),
    })),
  }
}

function saidBlock(block: Block, report: Report, width: number) {
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
          unit: plainText(figure.unit),
          definition: plainText(figure.definition),
        })),
      }
    case 'bars':
      return saidBars(block, locale, words.nothing)
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

function saidBars(block: Extract<Block, { kind: 'bars' }>, locale: Locale, nothing: string) {
  const most = Math.max(0, ...block.bars.map((bar) => bar.value))
  const bars = block.bars.map(({ label, value }) => ({
    label: fitted(plainText(label), 24),
    value: formatNumber(value, locale),
    share: most > 0 ? Math.max(0, value / most) : 0,
  }))
  const title = plainText(block.title)
  const unit = plainText(block.unit)
  const alt = block.bars
    .map((bar) => `${plainText(bar.label)}: ${formatNumber(bar.value, locale)}`)
    .join('; ')
  // What could be longer than a page must be able to go on to the next.
  const long = bars.length > 30 || block.bars.some(({ label }) => label.length > 200)
  return {
    kind: block.kind,
    title,
    unit,
    bars,
    long,
    nothing,
    alt: `${plainText(block.title)} (${unit}). ${alt || nothing}`,
  }
}

function saidTable(block: TableBlock, { locale, words }: Report, width: number) {
  const { widths, scale, letters } = layTable(block, locale, width)
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
    scale,
    byHand: block.byHand === true,
    long: block.rows.some((cells) => cells.some((cell) => typeof cell === 'string' && cell.length > 400)),
    total: block.total ? row(block.total) : null,
    notes: [
      ...(block.note ? [plainText(block.note)] : []),
      ...(rows.some((cells) => cells.includes(null)) ? [`– ${plainText(words.nothing)}`] : []),
    ],
    empty: plainText(block.empty ?? words.nothing),
  }
}
