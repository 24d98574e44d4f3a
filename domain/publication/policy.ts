import type { Actor } from '../actor'
import type { Policy } from '../policy'
import { type TextTransitionVerb, textTransitions } from './status'

export type TextSubject = {
  status: string
  regionCode: string
  /** Whether it says anything yet. */
  hasWords: boolean
}

type Region = Pick<TextSubject, 'regionCode'>
const ofRegion = (actor: Actor, { regionCode }: Region) => actor.regions.includes(regionCode)

/** Who writes the texts of a region's publication: its officers and coordinators. */
const writesTexts = (actor: Actor, region: Region) =>
  (actor.role === 'officer' || actor.role === 'coordinator') && ofRegion(actor, region)

/** Who says that a text may be published: a coordinator decides what officers propose (brief, "Roles"). */
const approvesTexts = (actor: Actor, region: Region) =>
  actor.role === 'coordinator' && ofRegion(actor, region)

/** Who may do what with a text of a region's publication, and when. */
export const publicationTextPolicy: Policy<TextTransitionVerb, TextSubject> = {
  entity: 'publication_text',
  rules: {
    write: { who: writesTexts, from: textTransitions.write.from },
    submit: {
      who: writesTexts,
      from: textTransitions.submit.from,
      needs: { textEmpty: ({ hasWords }) => hasWords },
    },
    sendBack: { who: writesTexts, from: textTransitions.sendBack.from },
    approve: { who: approvesTexts, from: textTransitions.approve.from },
    restore: { who: writesTexts, from: textTransitions.restore.from },
  },
}
