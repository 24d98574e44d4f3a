import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Rendered, Report } from './blocks'
import { plainText } from './cell-text'
import { setBlock } from './docx/block'
import { setCover } from './docx/cover'
import { aside, type Settled, twips } from './docx/measures'
import { coreProperties, fontTable, styles } from './docx/parts'
import { footnotes } from './docx/prose'
import { paper, readable, type Section, sectionsOf } from './page-layout'
import { firstNotes } from './prose'
import { withDate } from './zip-date'

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
