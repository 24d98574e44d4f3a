import { Paragraph, type Table } from 'docx'
import type { Block, Report } from '../blocks'
import { paragraphsOf, plainText } from '../cell-text'
import { setAsk } from './ask'
import { setCards } from './cards'
import { setFacts, setFigures } from './figures'
import { inLines } from './lines'
import type { Settled } from './measures'
import { setPicture } from './picture'
import { setProse } from './prose'
import { setTable } from './table'

/** One block as Word has it; widths are in millimetres. */
export function setBlock(
  block: Block,
  report: Report,
  width: number,
  settled: Settled,
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
