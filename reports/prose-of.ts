import { type MarkupPart, readMarkup } from '@/domain/publication/markup'
import type { Block, ProsePart } from './blocks'

/** A text in the simple formatting of publications as blocks: its headings, and the prose between them. */
export function proseOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const part of readMarkup(text).parts) {
    if (part.kind === 'heading') blocks.push({ kind: 'heading', level: 2, text: part.text })
    else addPart(blocks, part)
  }
  return blocks
}

function addPart(blocks: Block[], part: Exclude<MarkupPart, { kind: 'heading' }>) {
  const said: ProsePart = part
  const last = blocks.at(-1)
  if (last?.kind === 'prose') last.parts.push(said)
  else blocks.push({ kind: 'prose', parts: [said] })
}
