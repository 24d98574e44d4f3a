import { Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import type { Block, Report } from '../blocks'
import { cellText, plainText, unitBeside } from '../cell-text'
import { formatNumber } from '../format'
import { space } from './lines'
import { aside } from './measures'
import { cell, frame } from './table'

/** Labels and what they say, in two columns. */
export function setFacts(
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

/** Numbers with their definitions, up to four across. */
export function setFigures(
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
