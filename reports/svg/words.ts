import { node, type SvgNode } from './node'
import type { Palette } from './palette'

/* Words in a drawing: how wide they are, where they are parted, how they are set. */

/** Thousandths of the type's size that Source Sans 3 gives to each letter from the space to the tilde. */
const advances = {
  regular: widths(
    '200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425 847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497',
  ),
  bold: widths(
    '200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513 275 275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 255 324 513',
  ),
}

function widths(list: string) {
  return list.split(' ').map(Number)
}

export type Weight = keyof typeof advances

/** How wide a text is at that size: exact for Latin letters, a little too wide for what is drawn in other fonts. */
export function widthOf(text: string, size: number, weight: Weight = 'regular') {
  let sum = 0
  // An accent takes no room of its own.
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')
  for (const letter of plain) {
    const code = letter.codePointAt(0) ?? 0
    sum += advances[weight][code - 32] ?? (code === 0xa0 ? 200 : code < 0x2e80 ? 640 : 1000)
  }
  return (sum * size) / 1000
}

/** A text in lines of that width, no more than so many; what is too long ends in "…". */
export function wrapped(text: string, width: number, size: number, most: number, weight?: Weight): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((word) => parted(word, width, size, weight))) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer, size, weight) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  let last = kept[most - 1] ?? ''
  while (last && widthOf(`${last}…`, size, weight) > width) last = [...last].slice(0, -1).join('')
  return [...kept.slice(0, -1), `${last.trimEnd()}…`]
}

/** A word in pieces that each fit a line. */
function parted(word: string, width: number, size: number, weight?: Weight): string[] {
  if (widthOf(word, size, weight) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece && widthOf(piece + letter, size, weight) > width) {
      pieces.push(piece)
      piece = ''
      // What is cut off at the end needs no cutting.
      if (pieces.length > 8) return pieces
    }
    piece += letter
  }
  return [...pieces, piece]
}

export type Type = {
  size: number
  palette: Palette
  weight?: Weight
  anchor?: 'start' | 'middle' | 'end'
  fill?: string
}

/** One line of text whose letters stand on `y`. */
export const line = (
  text: string,
  x: number,
  y: number,
  { size, palette, weight = 'regular', anchor = 'start', fill = palette.ink }: Type,
): SvgNode =>
  node(
    'text',
    {
      x,
      y,
      fill,
      fontSize: size,
      ...(palette.font && { fontFamily: palette.font }),
      ...(weight === 'bold' && { fontWeight: 600 }),
      ...(anchor !== 'start' && { textAnchor: anchor }),
    },
    text,
  )
