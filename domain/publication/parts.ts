import { type PublicationSection, publicationSections } from '@/db/enums'
import type { TextParts } from '@/db/schema/publication'

/** The fields of a text, in their order; those of a card say what its Action's own fiche says otherwise. */
const cardParts = ['title', 'context', 'objective', 'result'] as const

/** The fields that a section is made of. */
export const partsOf = (section: PublicationSection): readonly (keyof TextParts)[] =>
  section === 'card' ? cardParts : ['text']

/** Whether a section is written in simple formatting; the lead and cards are plain. */
export const isFormatted = (section: PublicationSection) => section !== 'card' && section !== 'lead'

/** How many letters a field takes: a lead fits on a cover, what a card says into a column. */
export function lettersOf(section: PublicationSection, part: keyof TextParts) {
  if (section === 'lead') return 900
  if (part === 'title') return 120
  return section === 'card' ? 900 : 20_000
}

/** Whether it says anything. */
export const hasWords = (parts: TextParts) => Object.values(parts).some(Boolean)

/** A text as its form holds it. */
export const textValues = (parts: TextParts) => ({
  text: parts.text ?? '',
  title: parts.title ?? '',
  context: parts.context ?? '',
  objective: parts.objective ?? '',
  result: parts.result ?? '',
})

/** The place of a text in a publication, as an address says it: the name of a section, or the reference of an Action. */
export const placeOf = (section: PublicationSection, reference: string | null) =>
  section === 'card' ? (reference ?? '') : section

/** The section that a place means: any that is no section's name is an Action's, whose card it is. */
export const sectionOf = (place: string): PublicationSection =>
  publicationSections.find((section) => section === place && section !== 'card') ?? 'card'
