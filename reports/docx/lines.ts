import { Paragraph, TextRun } from 'docx'

/** Lines of one paragraph, each on its own. */
export const inLines = (lines: string[]) =>
  lines.map((line, at) => new TextRun({ text: line, break: at ? 1 : 0 }))

/** Keeps tables apart: two that touch become one. */
export const space = () => new Paragraph({ style: 'Note', text: '' })
