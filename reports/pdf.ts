import { readFileSync } from 'node:fs'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import type { Locale } from '@/db/enums'
import type { Block, Rendered, Report, TableBlock } from './blocks'
import { cellText, paragraphsOf, plainText } from './cell-text'
import { formatLocales, formatNumber } from './format'
import { breakable, columnWidths, lettersIn, paper, sectionsOf } from './page-layout'

const fonts = [
  'source-sans-3/400Regular/SourceSans3_400Regular',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold',
  'source-serif-4/400Regular/SourceSerif4_400Regular',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold',
]
let compiler: NodeCompiler | undefined

/**
 * Sets a report as a tagged PDF that keeps to PDF/UA-1: the same bytes for the same report.
 *
 * What the report says reaches the template as data; nothing in it is read as code.
 */
export async function renderPdf(report: Report): Promise<Rendered> {
  compiler ??= NodeCompiler.create({
    workspace: `${process.cwd()}/reports`,
    fontArgs: [
      { fontBlobs: fonts.map((name) => readFileSync(`node_modules/@expo-google-fonts/${name}.ttf`)) },
    ],
  })
  const bytes = compiler.pdf(
    { mainFilePath: `${process.cwd()}/reports/report.typ`, inputs: { report: JSON.stringify(said(report)) } },
    { pdfStandard: PdfStandard.UA_1 },
  )
  compiler.evictCache(5)
  return { bytes, contentType: 'application/pdf', extension: 'pdf' }
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
    title: plainText(report.title),
    subtitle: report.subtitle && plainText(report.subtitle),
    reference: report.reference && plainText(report.reference),
    programme: plainText(report.programme),
    as_of: plainText(words.asOf),
    page: [beforePage, ...afterPage.split('{pages}')],
    sections: sectionsOf(report.blocks, locale).map(({ turned, blocks }) => ({
      turned,
      blocks: blocks.map((block) => saidBlock(block, report, turned ? paper.turned : paper.upright)),
    })),
  }
}

function saidBlock(block: Block, report: Report, width: number) {
  const { locale, words } = report
  switch (block.kind) {
    case 'heading':
      return { ...block, text: plainText(block.text) }
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
  }
}

/** A column of prose holds some seventy letters. */
const loose = (text: string) => breakable(text, 70)

function saidBars(block: Extract<Block, { kind: 'bars' }>, locale: Locale, nothing: string) {
  const most = Math.max(0, ...block.bars.map((bar) => bar.value))
  const bars = block.bars.map(({ label, value }) => ({
    label: breakable(plainText(label), 24),
    value: formatNumber(value, locale),
    share: most > 0 ? Math.max(0, value / most) : 0,
  }))
  const title = plainText(block.title)
  const unit = plainText(block.unit)
  const alt = block.bars
    .map((bar) => `${plainText(bar.label)}: ${formatNumber(bar.value, locale)}`)
    .join('; ')
  return { kind: block.kind, title, unit, bars, nothing, alt: `${title} (${unit}). ${alt || nothing}` }
}

function saidTable(block: TableBlock, { locale, words }: Report, width: number) {
  const widths = columnWidths(block, locale, width)
  const row = (cells: (typeof block.rows)[number]) =>
    block.columns.map(({ type }, at) => {
      const text = cellText(cells[at] ?? null, locale, type)
      return text && breakable(text, lettersIn(widths[at] ?? 0))
    })
  const rows = block.rows.map(row)
  return {
    kind: block.kind,
    title: plainText(block.title),
    columns: block.columns.map(({ label, type }, at) => ({
      label: plainText(label),
      right: type === 'number' || type === 'percent',
      width: widths[at],
    })),
    rows,
    total: block.total ? row(block.total) : null,
    notes: [
      ...(block.note ? [plainText(block.note)] : []),
      ...(rows.some((cells) => cells.includes(null)) ? [`– ${plainText(words.nothing)}`] : []),
    ],
    empty: plainText(block.empty ?? words.nothing),
  }
}
