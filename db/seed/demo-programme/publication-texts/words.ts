import type { TextParts } from '@/db/schema/publication'

/** The texts of a region's publication in one language; cards by the name of their Action. */
export type PublicationWords = {
  lead: string
  trends: string
  programme: string
  way_forward: string
  cards: Record<string, Omit<TextParts, 'text'>>
}
