import { type Actor, isStaff } from '../actor'
import type { Policy } from '../policy'

export type EditionVerb = 'freeze' | 'correct' | 'withdraw' | 'revokeLink'

export type EditionSubject = {
  status: string
  /** Who froze it. */
  frozenBy: number
  /** Whether no newer version corrects it. */
  isLatest: boolean
}

/** Whoever froze it, and whoever answers for what the programme says. */
const keeps = (actor: Actor, { frozenBy }: EditionSubject) =>
  isStaff(actor) && (actor.role !== 'officer' || actor.id === frozenBy)

/** Who may do what with a frozen report (brief, "What is reported"). */
export const editionPolicy: Policy<EditionVerb, EditionSubject> = {
  entity: 'edition',
  rules: {
    freeze: { who: isStaff },
    correct: {
      who: keeps,
      from: ['frozen'],
      needs: { editionCorrected: ({ isLatest }) => isLatest },
    },
    withdraw: { who: keeps, from: ['frozen'] },
    revokeLink: { who: keeps, from: ['frozen', 'withdrawn'] },
  },
}

/** What a report that is not frozen yet is to the rules. */
export const newEdition: EditionSubject = { status: 'making', frozenBy: 0, isLatest: true }
