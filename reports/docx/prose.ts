import { FootnoteReferenceRun, Paragraph, SimpleField, TextRun } from 'docx'
import type { Block, ProseBlock, Run } from '../blocks'
import { plainText } from '../cell-text'
import { notesOf } from '../prose'

/** What somebody wrote; its sources are the document's own footnotes. */
export function setProse({ parts }: ProseBlock, first: number) {
  let next = first
  const runs = (all: Run[]) =>
    all.flatMap(({ text, strong, slanted, href, note }) => {
      const lines = plainText(text)
        .split('\n')
        .map((line, at) => ({ text: line, break: at ? 1 : 0, bold: strong, italics: slanted }))
      const said = lines.map((line) => new TextRun(href ? { ...line, style: 'Hyperlink' } : line))
      return [
        ...(href ? [new LinkField(href, said)] : said),
        ...(note ? [new FootnoteReferenceRun(next++)] : []),
      ]
    })
  return parts.flatMap((part) =>
    part.kind === 'paragraph'
      ? [new Paragraph({ style: 'BodyText', children: runs(part.runs) })]
      : part.items.map(
          (item) =>
            new Paragraph({
              style: 'ListBullet',
              numbering: { reference: 'dashes', level: 0 },
              children: runs(item),
            }),
        ),
  )
}

/** A link as a field of Word: the library would give any other an id by chance. */
class LinkField extends SimpleField {
  constructor(href: string, said: TextRun[]) {
    super(`HYPERLINK "${plainText(href).replace(/["\\\s]/g, encodeURIComponent)}"`)
    this.root.push(...said)
  }
}

/** The notes of all prose by their number in the document. */
export const footnotes = (blocks: Block[], first: Map<Block, number>) =>
  Object.fromEntries(
    blocks.flatMap((block) =>
      block.kind === 'prose'
        ? notesOf(block).map((text, at) => [
            (first.get(block) ?? 1) + at,
            { children: [new Paragraph({ style: 'FootnoteText', text })] },
          ])
        : [],
    ),
  )
