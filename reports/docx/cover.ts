import {
  HeightRule,
  ImageRun,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import type { Cover, Logo, Report } from '../blocks'
import { paragraphsOf, plainText } from '../cell-text'
import { type Placed, sideBySide } from '../logos'
import { rasterised } from '../svg/png'
import { type Settled, twips, zoom } from './measures'
import { frame } from './table'

/** The face of a publication: one field in its colour, with all that it says of itself. */
export function setCover(report: Report, { lead, colour, logos }: Cover, width: number, settled: Settled) {
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
