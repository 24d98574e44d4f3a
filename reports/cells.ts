import type { Block, Cell } from './blocks'
import type { Texts } from './texts'

/** A day for a cell, or nothing. */
export const dayCell = (day: string | null): Cell => (day === null ? null : { day })

/** Parts of a line that are there, side by side. */
export const joined = (parts: readonly (string | null | undefined)[], between = ', ') =>
  parts.filter(Boolean).join(between) || null

/** The heading of a chapter, and of a part of one. */
export const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
export const part = (text: string): Block => ({ kind: 'heading', level: 2, text })

/** A heading with the prose that somebody wrote below it. */
export const prose = (t: Texts, title: string, text: string | null): Block[] => [
  heading(title),
  { kind: 'paragraph', text: text ?? t('reports.notWritten') },
]
