import { Paragraph, Table, TableCell, TableRow } from 'docx'
import type { Card } from '../blocks'
import { paragraphsOf, plainText } from '../cell-text'
import { inLines, space } from './lines'
import { frame } from './table'

/** Things of one kind, two across. */
export function setCards(cards: Card[], width: number) {
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
