import { readFileSync } from 'node:fs'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeightRule,
  ImageRun,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  SimpleField,
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
  Cover,
  Logo,
  ProseBlock,
  Rendered,
  Report,
  Run,
  TableBlock,
} from './blocks'
import { cellText, paragraphsOf, plainText, unitBeside } from './cell-text'
import { type DrawnBlock, inWords, ownTable } from './drawn'
import { formatLocales, formatNumber } from './format'
import { type Placed, sideBySide } from './logos'
import { paper, readable, type Section, sectionsOf } from './page-layout'
import { firstNotes, notesOf } from './prose'
import { rowsOnPaper } from './rows-on-paper'
import { drawChart } from './svg/chart'
import { drawMap } from './svg/map'
import { paletteOf } from './svg/palette'
import { pngOf, rasterised } from './svg/png'
import { layTable } from './table-layout'
import { withDate } from './zip-date'

/** Word counts in twentieths of a point. */
const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

const aside = 47

/** What is counted through a whole document: where the notes of each prose begin, and its pictures. */
type Settled = { notes: Map<Block, number>; pictures: number }

/**
 * Writes a report as a Word document with real styles: the same bytes for the same report.
 */
export async function renderDocx(report: Report): Promise<Rendered> {
  const blocks = readable(report.blocks)
  const settled: Settled = { notes: firstNotes(blocks), pictures: 0 }
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
    footnotes: footnotes(blocks, settled.notes),
    sections: sections.map((section, at) => setSection(section, report, at === 0, settled)),
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

function setSection(
  { turned, blocks }: Section,
  report: Report,
  first: boolean,
  settled: Settled,
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
      ...(first
        ? report.cover
          ? setCover(report, report.cover, width, settled)
          : opening(report, tabStops)
        : []),
      ...blocks.flatMap((block) => setBlock(block, report, width, settled)),
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

/** The face of a publication: one field in its colour, with all that it says of itself. */
function setCover(report: Report, { lead, colour, logos }: Cover, width: number, settled: Settled) {
  const { programme, kind, title, subtitle, words } = report
  const white = (text: string, style: string) =>
    new Paragraph({ style, children: [new TextRun({ text: plainText(text), color: 'FFFFFF' })] })
  const sides = { left: twips(12), right: twips(12), top: twips(12), bottom: twips(12) }
  return [
    ...(logos.length > 0 ? [setLogos(logos, settled)] : []),
    new Table({
      ...frame('TableNormal', [width]),
      rows: [
        new TableRow({
          height: { value: twips(170), rule: HeightRule.ATLEAST },
          children: [
            new TableCell({
              margins: sides,
              shading: { type: ShadingType.CLEAR, fill: colour.replace('#', ''), color: 'auto' },
              children: [
                white(programme, 'Programme'),
                white(kind, 'Kind'),
                white(title, 'Title'),
                ...(subtitle ? [white(subtitle, 'Subtitle')] : []),
                ...paragraphsOf(lead).map((lines) => white(lines.join(' '), 'CoverLead')),
                white(words.asOf, 'Kind'),
              ],
            }),
          ],
        }),
      ],
    }),
    new Paragraph({ style: 'Note', children: [new PageBreak()] }),
  ]
}

/** The signs side by side, in pixels of 96 to an inch; they stand in one line, so that no frame is around them. */
function setLogos(logos: readonly Logo[], settled: Settled) {
  const placed = sideBySide(logos, { tall: 60, wide: 560, between: 36 })
  return new Paragraph({
    style: 'Programme',
    children: placed.flatMap((one, at) => [
      ...(at > 0 ? [new TextRun({ text: '\u2003\u2003' })] : []),
      setLogo(one, settled),
    ]),
  })
}

function setLogo({ logo: { bytes, type, alt }, width, height }: Placed, settled: Settled) {
  const png = type === 'png' ? bytes : rasterised(new TextDecoder().decode(bytes), zoom)
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width, height },
    altText: {
      id: String(++settled.pictures),
      name: plainText(alt),
      title: plainText(alt),
      description: plainText(alt),
    },
  })
}

function setBlock(block: Block, report: Report, width: number, settled: Settled): (Paragraph | Table)[] {
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
            children: inLines(lines),
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
      return setProse(block, settled.notes.get(block) ?? 1)
    case 'cards':
      return setCards(block.cards, width)
    case 'chart':
    case 'map':
      return setPicture(block, report, width, settled)
    case 'table':
      return setTable(block, report, width, words.nothing)
    case 'ask':
      return setAsk(block)
  }
}

/** A link as a field of Word: the library would give any other an id by chance. */
class LinkField extends SimpleField {
  constructor(href: string, said: TextRun[]) {
    super(`HYPERLINK "${plainText(href).replace(/["\\\s]/g, encodeURIComponent)}"`)
    this.root.push(...said)
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
        ...(href ? [new LinkField(href, said)] : said),
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

/** Things of one kind, two across. */
function setCards(cards: Card[], width: number) {
  const across = cards.length > 1 ? 2 : 1
  const rows = Array.from({ length: Math.ceil(cards.length / across) }, (_, row) =>
    Array.from({ length: across }, (_, at) => cards[row * across + at]),
  )
  return [
    new Table({
      ...frame('FigureStrip', Array(across).fill(width / across)),
      rows: rows.map(
        (cards) =>
          new TableRow({
            cantSplit: true,
            children: cards.map(
              (card) => new TableCell({ children: card ? setCard(card) : [new Paragraph('')] }),
            ),
          }),
      ),
    }),
    space(),
  ]
}

const setCard = ({ title, subtitle, parts }: Card) => [
  new Paragraph({ style: 'CardTitle', text: plainText(title) }),
  ...(subtitle ? [new Paragraph({ style: 'Note', text: plainText(subtitle) })] : []),
  ...parts.flatMap(({ label, text }) => [
    new Paragraph({ style: 'CardLabel', text: plainText(label) }),
    ...paragraphsOf(text).map((lines) => new Paragraph({ style: 'CardText', children: inLines(lines) })),
  ]),
]

const inLines = (lines: string[]) => lines.map((line, at) => new TextRun({ text: line, break: at ? 1 : 0 }))

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
                            new TextRun({ style: 'Soft', text: unitBeside(figure) }),
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

/** Points to a millimetre, pixels of Word to a point, pixels of a picture to a point: some 220 to the inch. */
const points = 72 / 25.4
const pixels = 96 / 72
const zoom = 3

/** A chart or a map as a picture with all that it shows as its alternative text, and its table below. */
function setPicture(block: DrawnBlock, report: Report, width: number, settled: Settled) {
  const { locale, words, cover } = report
  const canvas = { width: width * points, size: 9, palette: paletteOf(cover?.colour), tallest: 540 }
  const map = block.kind === 'map' ? drawMap(block, locale, canvas) : null
  const drawings = block.kind === 'chart' ? drawChart(block, locale, canvas) : map ? [map] : []
  const table = drawings.length > 0 ? ownTable(block, words) : null
  const title = plainText(block.title)
  const alt = inWords(block, locale, words.nothing)
  return [
    new Paragraph({
      style: 'Caption',
      children: [
        ...(title ? [new TextRun(`${title} `)] : []),
        new TextRun({ style: 'Soft', text: plainText(block.unit) }),
      ],
    }),
    ...(drawings.length === 0 ? [new Paragraph({ style: 'BodyText', text: words.nothing })] : []),
    ...drawings.map(
      (drawing, at) =>
        new Paragraph({
          style: 'Picture',
          children: [
            new ImageRun({
              type: 'png',
              data: pngOf(drawing, zoom),
              transformation: { width: drawing.width * pixels, height: drawing.height * pixels },
              altText: {
                // Else it would be counted through all documents that were ever written.
                id: String(++settled.pictures),
                name: title,
                title,
                description: at === 0 ? alt : `${title} (${at + 1}/${drawings.length})`,
              },
            }),
          ],
        }),
    ),
    ...(table ? setTable({ ...table, title: '' }, report, width, words.nothing) : []),
    ...(block.note && !table ? [new Paragraph({ style: 'Note', text: plainText(block.note) })] : []),
  ]
}

function setTable(whole: TableBlock, { locale }: Report, width: number, nothing: string) {
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
