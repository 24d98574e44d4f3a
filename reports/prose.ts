import type { Block, ProseBlock, ProsePart, Run } from './blocks'
import { plainText } from './cell-text'

/** The number of the first note of each prose of a report: notes are counted through the whole of it. */
export function firstNotes(blocks: readonly Block[]): Map<Block, number> {
  const first = new Map<Block, number>()
  let next = 1
  for (const block of blocks) {
    if (block.kind !== 'prose') continue
    first.set(block, next)
    next += notesOf(block).length
  }
  return first
}

/** The notes of a prose, in the order of their signs. */
export const notesOf = ({ parts }: ProseBlock): string[] =>
  parts.flatMap(runsOf).flatMap(({ note }) => (note ? [plainText(note)] : []))

const runsOf = (part: ProsePart): Run[] => (part.kind === 'paragraph' ? part.runs : part.items.flat())

/** Whether a prose says anything. */
export const saysSomething = ({ parts }: ProseBlock) =>
  parts.flatMap(runsOf).some(({ text, note }) => text.trim() !== '' || note)

/**
 * A prose as lines without a form, for sheets: an address in brackets behind its words, a note as a number that its
 * line at the end begins with.
 *
 * @param first the number of its first note
 */
export function linesOf(block: ProseBlock, first = 1): string[] {
  let next = first
  const said = (runs: Run[]) =>
    plainText(
      runs
        .map(({ text, href, note }) => {
          const address = href && href !== text ? ` (${href})` : ''
          return `${text}${address}${note ? ` [${next++}]` : ''}`
        })
        .join(''),
    ).trim()
  const lines = block.parts.flatMap((part) =>
    part.kind === 'paragraph' ? said(part.runs).split(/ *\n */) : part.items.map((item) => `• ${said(item)}`),
  )
  return [...lines, ...notesOf(block).map((note, at) => `[${first + at}] ${note}`)].filter(Boolean)
}
