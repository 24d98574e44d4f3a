import { ImageRun, Paragraph, TextRun } from 'docx'
import type { Report } from '../blocks'
import { plainText } from '../cell-text'
import { type DrawnBlock, inWords, ownTable } from '../drawn'
import { drawChart } from '../svg/chart'
import { drawMap } from '../svg/map'
import { paletteOf } from '../svg/palette'
import { pngOf } from '../svg/png'
import { pixels, points, type Settled, zoom } from './measures'
import { setTable } from './table'

/** A chart or a map as a picture with all that it shows as its alternative text, and its table below. */
export function setPicture(block: DrawnBlock, report: Report, width: number, settled: Settled) {
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
