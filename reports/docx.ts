import { readFileSync } from 'node:fs'
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type {
  AskBlock,
  Block,
  Card,
  Cell,
  ChartBlock,
  ProseBlock,
  Rendered,
  Report,
  Run,
  TableBlock,
} from './blocks'
import { cellText, paragraphsOf, plainText } from './cell-text'
import { ownTable } from './drawn'
import { formatLocales, formatNumber } from './format'
import { paper, readable, type Section, sectionsOf } from './page-layout'
import { firstNotes, notesOf } from './prose'
import { layTable } from './table-layout'

/** Word counts in twentieths of a point. */
const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

const aside = 47

/**
 * Writes a report as a Word document with real styles: the same bytes for the same report.
 */
export async function renderDocx(report: Report): Promise<Rendered> {
  const blocks = readable(report.blocks)
  const notes = firstNotes(blocks)
  const sections = sectionsOf(blocks, report.locale)
  if (sections.length === 0) sections.push({ turned: false, blocks: [] })
  const document = new Document({
    title: plainText(report.title),
    numbering: {
      config: [
        {
          reference: 'dashes',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '–',
              style: { paragraph: { indent: { left: twips(aside + 4), hanging: twips(4) } } },
            },
          ],
        },
      ],
    },
    hyphenation: { autoHyphenation: true },
    footnotes: footnotes(blocks, notes),
    sections: sections.map((section, at) => setSection(section, report, at === 0, notes)),
  })
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: styles(report) },
    { path: 'word/fontTable.xml', data: fontTable },
    { path: 'docProps/core.xml', data: coreProperties(report) },
  ])
  return {
    bytes: withDate(bytes, report.asOf),
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  }
}

const styles = ({ locale }: Report) =>
  readFileSync('reports/report-styles.xml', 'utf8').replace('LANGUAGE', formatLocales[locale])

/** What takes the place of the fonts where they are not installed. */
const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Source Sans 3"><w:altName w:val="Calibri"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font><w:font w:name="Source Serif 4"><w:altName w:val="Georgia"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`

const xml = (text: string) =>
  plainText(text).replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? mark)

/** Written here because the library would put the hour of its own writing. */
const coreProperties = (report: Report) => {
  const at = `${report.asOf.toISOString().slice(0, 19)}Z`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(report.title)}</dc:title><dc:subject>${xml([report.kind, report.reference, report.words.asOf].filter(Boolean).join(' · '))}</dc:subject><dc:creator>${xml(report.programme)}</dc:creator><dc:language>${formatLocales[report.locale]}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
}

/** Dates every file inside a zip by the report, and not by the clock. */
function withDate(zip: Uint8Array, date: Date) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
  const stamp = (at: number) => {
    view.setUint16(at, 0, true)
    view.setUint16(at + 2, day, true)
  }
  const end = zip.byteLength - 22
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    stamp(entry + 12)
    stamp(view.getUint32(entry + 42, true) + 10)
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true)
  }
  return zip
}

function setSection(
  { turned, blocks }: Section,
  report: Report,
  first: boolean,
  notes: Map<Block, number>,
): ISectionOptions {
  const width = turned ? paper.turned : paper.upright
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(width) }]
  const [before = '', after = ''] = plainText(report.words.page).split('{page}')
  const [between = '', rest = ''] = after.split('{pages}')
  const head = new Paragraph({
    style: 'Header',
    tabStops,
    children: [new TextRun({ children: [plainText(report.programme), new Tab(), runningTitle(report)] })],
  })
  const foot = new Paragraph({
    style: 'Footer',
    tabStops,
    children: [
      new TextRun({
        children: [
          plainText(report.words.asOf),
          new Tab(),
          before,
          PageNumber.CURRENT,
          between,
          PageNumber.TOTAL_PAGES,
          rest,
        ],
      }),
    ],
  })
  return {
    properties: {
      titlePage: first,
      page: {
        // The library turns the two measures round by itself.
        size: {
          width: twips(210),
          height: twips(297),
          orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(30),
          bottom: twips(26),
          left: twips(22),
          right: twips(22),
          header: twips(15),
          footer: twips(13),
        },
      },
    },
    headers: {
      default: new Header({ children: [head] }),
      ...(first && { first: new Header({ children: [new Paragraph('')] }) }),
    },
    footers: {
      default: new Footer({ children: [foot] }),
      ...(first && { first: new Footer({ children: [foot] }) }),
    },
    children: [
      ...(first ? opening(report, tabStops) : []),
      ...blocks.flatMap((block) => setBlock(block, report, width, notes)),
    ],
  }
}

const runningTitle = (report: Report) =>
  [report.kind, report.reference]
    .filter((text) => text !== null)
    .map(plainText)
    .join(' · ')

function opening(report: Report, tabStops: { type: 'right'; position: number }[]) {
  return [
    new Paragraph({
      style: 'Programme',
      tabStops,
      children: [
        new TextRun(plainText(report.programme)),
        new TextRun({ style: 'Soft', children: [new Tab(), plainText(report.reference ?? '')] }),
      ],
    }),
    new Paragraph({ style: 'Kind', text: plainText(report.kind) }),
    new Paragraph({ style: 'Title', text: plainText(report.title) }),
    ...(report.subtitle ? [new Paragraph({ style: 'Subtitle', text: plainText(report.subtitle) })] : []),
  ]
}

function setBlock(
  block: Block,
  report: Report,
  width: number,
  notes: Map<Block, number>,
): (Paragraph | Table)[] {
  const { locale, words } = report
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          style: `Heading${block.level}`,
          text: plainText(block.text),
          pageBreakBefore: block.newPage === true,
        }),
      ]
    case 'paragraph':
      return paragraphsOf(block.text).map(
        (lines) =>
          new Paragraph({
            style: 'BodyText',
            children: lines.map((line, at) => new TextRun({ text: line, break: at ? 1 : 0 })),
          }),
      )
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            style: 'ListBullet',
            numbering: { reference: 'dashes', level: 0 },
            text: plainText(item),
          }),
      )
    case 'facts':
      return setFacts(block.items, report, width)
    case 'figures':
      return setFigures(block.items, locale, width)
    case 'prose':
      return setProse(block, notes.get(block) ?? 1)
    case 'cards':
      return block.cards.flatMap(setCard)
    case 'chart':
    case 'map': {
      const table = ownTable(block, words)
      return [
        ...(block.kind === 'chart' ? setBars(block, report, width) : []),
        ...(table ? setTable(table, report, width, words.nothing) : []),
      ]
    }
    case 'table':
      return setTable(block, report, width, words.nothing)
    case 'ask':
      return setAsk(block)
  }
}

/** What somebody wrote; its sources are the document's own footnotes. */
function setProse({ parts }: ProseBlock, first: number) {
  let next = first
  const runs = (all: Run[]) =>
    all.flatMap(({ text, strong, slanted, href, note }) => {
      const lines = plainText(text)
        .split('\n')
        .map((line, at) => ({ text: line, break: at ? 1 : 0, bold: strong, italics: slanted }))
      const said = lines.map((line) => new TextRun(href ? { ...line, style: 'Hyperlink' } : line))
      return [
        ...(href ? [new ExternalHyperlink({ link: plainText(href), children: said })] : said),
        ...(note ? [new FootnoteReferenceRun(next++)] : []),
      ]
    })
  return parts.flatMap((part) =>
    part.kind === 'paragraph'
      ? [new Paragraph({ style: 'BodyText', children: runs(part.runs) })]
      : part.items.map(
          (item) =>
            new Paragraph({
              style: 'ListBullet',
              numbering: { reference: 'dashes', level: 0 },
              children: runs(item),
            }),
        ),
  )
}

const footnotes = (blocks: Block[], first: Map<Block, number>) =>
  Object.fromEntries(
    blocks.flatMap((block) =>
      block.kind === 'prose'
        ? notesOf(block).map((text, at) => [
            (first.get(block) ?? 1) + at,
            { children: [new Paragraph({ style: 'FootnoteText', text })] },
          ])
        : [],
    ),
  )

function setCard({ title, subtitle, parts }: Card) {
  return [
    new Paragraph({ style: 'Caption', keepNext: true, text: plainText(title) }),
    ...(subtitle ? [new Paragraph({ style: 'Note', keepNext: true, text: plainText(subtitle) })] : []),
    ...parts.flatMap(({ label, text }) => [
      new Paragraph({ style: 'TableText', keepNext: true, text: plainText(label) }),
      ...paragraphsOf(text).map(
        (lines) =>
          new Paragraph({
            style: 'BodyText',
            children: lines.map((line, at) => new TextRun({ text: line, break: at ? 1 : 0 })),
          }),
      ),
    ]),
  ]
}

/** Keeps tables apart: two that touch become one. */
const space = () => new Paragraph({ style: 'Note', text: '' })

function setFacts(
  items: Extract<Block, { kind: 'facts' }>['items'],
  { locale, words }: Report,
  width: number,
) {
  const widths = [aside, width - aside]
  const rows = items.map(({ label, value }) => [plainText(label), cellText(value, locale) ?? words.nothing])
  return [
    new Table({
      ...frame('FactTable', widths),
      tableLook: { firstColumn: true, noHBand: true, noVBand: true },
      rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((text) => cell(text)) })),
    }),
    space(),
  ]
}

function setFigures(
  items: Extract<Block, { kind: 'figures' }>['items'],
  locale: Report['locale'],
  width: number,
) {
  const across = items.length <= 4 ? items.length : [5, 6, 9].includes(items.length) ? 3 : 4
  const rows = Array.from({ length: Math.ceil(items.length / across) }, (_, row) =>
    Array.from({ length: across }, (_, at) => items[row * across + at]),
  )
  return [
    new Table({
      ...frame('FigureStrip', Array(across).fill(width / across)),
      rows: rows.map(
        (figures) =>
          new TableRow({
            cantSplit: true,
            children: figures.map(
              (figure) =>
                new TableCell({
                  children: figure
                    ? [
                        new Paragraph({ style: 'FigureNumber', text: formatNumber(figure.value, locale) }),
                        new Paragraph({
                          style: 'FigureLabel',
                          children: [
                            new TextRun(`${plainText(figure.label)} `),
                            new TextRun({ style: 'Soft', text: plainText(figure.unit) }),
                          ],
                        }),
                        new Paragraph({ style: 'FigureDefinition', text: plainText(figure.definition) }),
                      ]
                    : [new Paragraph('')],
                }),
            ),
          }),
      ),
    }),
    space(),
  ]
}

/** A question to be answered by hand: what can be marked, or lines to write on. */
function setAsk({ text, hint, options, mark, across, lines }: AskBlock) {
  const box = mark === 'one' ? '○' : '□'
  const marked = options.map((option) => `${box}\u00a0${plainText(option)}`)
  const said = across ? [marked.join('     ')] : marked
  return [
    new Paragraph({
      style: 'Caption',
      keepNext: true,
      children: [
        new TextRun(plainText(text)),
        ...(hint ? [new TextRun({ style: 'Soft', text: ` ${plainText(hint)}` })] : []),
      ],
    }),
    ...said.map((line) => new Paragraph({ style: 'BodyText', text: line })),
    ...Array.from(
      { length: lines },
      () =>
        new Paragraph({
          style: 'BodyText',
          text: '',
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'C9C3B7' } },
        }),
    ),
  ]
}

/** Bars as a table: the label, the number, and a paragraph whose shade is as long as the number is large. */
function setBars(block: ChartBlock, { locale, words }: Report, width: number) {
  const caption = block.title ? [new Paragraph({ style: 'Caption', text: plainText(block.title) })] : []
  if (block.groups.length === 0)
    return [...caption, new Paragraph({ style: 'BodyText', text: words.nothing })]
  const bars = block.groups.map(({ label, values: [value = 0] }) => ({ label, value }))
  const most = Math.max(...bars.map((bar) => bar.value))
  const widths = [aside, 18, width - aside - 18]
  const length = twips((widths[2] ?? 0) - 4)
  return [
    ...caption,
    new Table({
      ...frame('ReportTable', widths),
      tableLook: { firstRow: true, noHBand: true, noVBand: true },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: [
            cell(words.figure, { keepNext: true }),
            cell(plainText(block.unit), { keepNext: true, right: true }),
            cell(''),
          ],
        }),
        ...bars.map(({ label, value }, at) => {
          const keepNext = at < bars.length - 1
          const share = most > 0 ? Math.max(0, value / most) : 0
          const bar = new Paragraph({
            style: 'TableText',
            keepNext,
            text: '',
            indent: { right: Math.round(length * (1 - share)) },
            ...(share > 0 && { shading: { type: ShadingType.CLEAR, fill: '0B4D56', color: 'auto' } }),
          })
          return new TableRow({
            cantSplit: true,
            children: [
              cell(plainText(label), { keepNext }),
              cell(formatNumber(value, locale), { keepNext, right: true }),
              new TableCell({ children: [bar] }),
            ],
          })
        }),
      ],
    }),
    space(),
  ]
}

function setTable(block: TableBlock, { locale }: Report, width: number, nothing: string) {
  const caption = block.title ? [new Paragraph({ style: 'Caption', text: plainText(block.title) })] : []
  const notes = [
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

const frame = (style: string, widths: number[]) => ({
  style,
  layout: TableLayoutType.FIXED,
  width: { size: twips(widths.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
  columnWidths: widths.map(twips),
})

type CellLook = { keepNext?: boolean; right?: boolean; size?: number; bold?: boolean }

const cell = (text: string, { keepNext, right, size, bold }: CellLook = {}) =>
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
