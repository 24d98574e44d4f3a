import type { Block, Cover, Figure, MapBlock, Report } from './blocks'
import { plainText } from './cell-text'
import { formatNumber } from './format'
import { type Placed, sideBySide, sizeOf } from './logos'
import { readable } from './page-layout'
import { setPdf } from './press'
import { type Said, saidBlocks, saidHead } from './said'
import { drawMap } from './svg/map'
import { svgText } from './svg/node'
import { paletteOf } from './svg/palette'

/** Millimetres of an A4 page that the blocks of a publication fill: one of two columns, and both. */
const column = 81
const both = 170
const points = 72 / 25.4

/** How many figures stand on the cover. */
const onCover = 3

type WithCover = Report & { cover: Cover }
/** What stands in the flow of the columns, or across both of them. */
type Piece = { across: boolean; blocks: Said[] }

/** Sets a report that has a cover as a publication: a tagged PDF that keeps to PDF/UA-1. */
export const publicationPdf = (report: WithCover): Uint8Array => setPdf('publication.typ', said(report))

function said(report: WithCover) {
  const { cover } = report
  const blocks = readable(report.blocks)
  return {
    ...saidHead(report),
    cover: {
      lead: plainText(cover.lead).trim(),
      colour: cover.colour,
      // Beside them the programme says its name.
      logos: sideBySide(cover.logos, { tall: 18, wide: 112, between: 9 }).map(drawingOf),
      picture: pictureOf(blocks, report),
      figures: blocks
        .flatMap((block): Figure[] => (block.kind === 'figures' ? block.items : []))
        .slice(0, onCover)
        .map(({ label, value }) => ({ label: plainText(label), value: formatNumber(value, report.locale) })),
    },
    stretches: stretchesOf(piecesOf(blocks, report)),
  }
}

/** A sign as a drawing, whatever it came as, with its height in millimetres. */
function drawingOf({ logo, height: tall }: Placed) {
  const alt = plainText(logo.alt)
  if (logo.type === 'svg') return { svg: Buffer.from(logo.bytes).toString('utf8'), alt, tall }
  const { width, height } = sizeOf(logo)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${Buffer.from(logo.bytes).toString('base64')}"/></svg>`
  return { svg, alt, tall }
}

/** The countries that the first map speaks of, in shades of the cover's colour. */
function pictureOf(blocks: readonly Block[], { locale, cover }: WithCover) {
  const map = blocks.find((block): block is MapBlock => block.kind === 'map')
  const shade = (share: number) => darker(cover.colour, share)
  const palette = {
    ...paletteOf(cover.colour),
    paper: cover.colour,
    land: shade(0.14),
    tints: [shade(0.4), shade(0.4), shade(0.4)] as [string, string, string],
  }
  const drawn = map && drawMap(map, locale, { width: 210 * points, size: 9, palette, bare: true })
  return drawn ? svgText(drawn) : null
}

const darker = (colour: string, share: number) =>
  `#${[1, 3, 5]
    .map((at) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * (1 - share)))
    .map((level) => level.toString(16).padStart(2, '0'))
    .join('')}`

/** Figures and tables go across both columns, with the heading right above them; everything else into one. */
function piecesOf(blocks: readonly Block[], report: WithCover): Piece[] {
  const palette = paletteOf(report.cover.colour)
  const pieces: Piece[] = []
  let waiting: Said[] = []
  let level = 1
  for (const block of blocks) {
    if (block.kind === 'heading') {
      level = block.level + 1
      waiting.push(...saidBlocks(block, report, column))
      continue
    }
    const across =
      block.kind === 'table' ||
      block.kind === 'figures' ||
      (block.kind === 'chart' && block.form === 'columns')
    const said = saidBlocks(block, report, across ? both : column, palette)
    const [picture] = said
    // The numbers are on the marks of a picture, and all of them in the words for those who can't see it.
    const all: Said[] =
      picture?.kind === 'picture'
        ? [{ ...picture, ...noteOf(block), tabled: false } as Said]
        : said.map((one) => (one.kind === 'cards' ? { ...one, level: level + 1 } : one))
    const chapter = waiting.some((one) => 'level' in one && one.level === 1)
    if (across && chapter) pieces.push({ across: false, blocks: waiting }, { across, blocks: all })
    else pieces.push({ across, blocks: [...waiting, ...all] })
    waiting = []
  }
  if (waiting.length > 0) pieces.push({ across: false, blocks: waiting })
  return pieces
}

/** Pages of two columns, or of one that takes both. */
type Stretch = { columns: 1 | 2; pieces: Piece[]; ending: Piece[] }

/**
 * What is read flows through two columns; from the cards on, with a table right above them, everything stands across
 * the page, and so does the last chapter where it fits on one: its parts in two even stacks.
 */
function stretchesOf(pieces: Piece[]): Stretch[] {
  const cards = pieces.findIndex(({ blocks }) => blocks.some(({ kind }) => kind === 'cards'))
  if (cards < 0) return [{ columns: 2, pieces, ending: [] }]
  const start = startOf(pieces, cards)
  const after = pieces.slice(cards + 1)
  const ending = endingOf(after)
  const stretches: Stretch[] = [
    { columns: 2, pieces: pieces.slice(0, start), ending: [] },
    { columns: 1, pieces: pieces.slice(start, cards + 1), ending: ending ?? [] },
    { columns: 2, pieces: ending ? [] : after, ending: [] },
  ]
  return stretches.filter((one) => one.pieces.length > 0 || one.ending.length > 0)
}

/** The cards' own piece, or that of the table right above it. */
function startOf(pieces: Piece[], cards: number) {
  const isTable = pieces[cards - 1]?.blocks.at(-1)?.kind === 'table'
  return isTable ? cards - 1 : cards
}

/** More letters than this do not fit on one page. */
const mostOnPage = 4500

/** Prose that fits on a page: its heading, and what its two stacks are made of; null for anything else. */
function endingOf(chapter: Piece[]): Piece[] | null {
  const [first, ...rest] = chapter
  const [head, ...below] = first?.blocks ?? []
  const isProse = ({ across, blocks }: Piece) =>
    !across && blocks.every(({ kind }) => ['heading', 'prose', 'paragraph', 'list'].includes(kind))
  const letters =
    JSON.stringify(chapter)
      .match(/"text":"(?:[^"\\]|\\.)*"/g)
      ?.join('').length ?? 0
  if (!head || !chapter.every(isProse) || letters > mostOnPage + 60 * chapter.length) return null
  return [
    { across: true, blocks: [head] },
    ...(below.length > 0 ? [{ across: false, blocks: below }] : []),
    // What stands below a heading of its own and was not written by anybody is small print.
    ...rest.map((piece) => ({ ...piece, across: piece.blocks.at(-1)?.kind === 'paragraph' })),
  ]
}

const noteOf = (block: Block) => ({
  note: 'note' in block && typeof block.note === 'string' ? plainText(block.note) : null,
})
