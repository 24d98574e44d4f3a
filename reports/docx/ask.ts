import { BorderStyle, Paragraph, TextRun } from 'docx'
import type { AskBlock } from '../blocks'
import { plainText } from '../cell-text'

/** A question to be answered by hand: what can be marked, or lines to write on. */
export function setAsk({ text, hint, options, mark, across, lines }: AskBlock) {
  const box = mark === 'one' ? '○' : '□'
  const marked = options.map((option) => `${box}\u00a0${plainText(option)}`)
  const said = across ? [marked.join('     ')] : marked
  return [
    new Paragraph({
      style: 'Caption',
      keepNext: true,
      children: [
        new TextRun(plainText(text)),
        ...(hint ? [new TextRun({ style: 'Soft', text: ` ${plainText(hint)}` })] : []),
      ],
    }),
    ...said.map((line) => new Paragraph({ style: 'BodyText', text: line })),
    ...Array.from(
      { length: lines },
      () =>
        new Paragraph({
          style: 'BodyText',
          text: '',
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'C9C3B7' } },
        }),
    ),
  ]
}
