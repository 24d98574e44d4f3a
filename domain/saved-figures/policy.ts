import { type Actor, isStaff } from '../actor'
import type { Policy } from '../policy'

export type SavedFigureVerb =
  | 'save'
  | 'edit'
  | 'remove'
  | 'pin'
  | 'unpin'
  | 'movePin'
  | 'place'
  | 'share'
  | 'stopSharing'
export type SavedFigureSubject = { status: string; ownerId: number }

/** Who puts figures together: the team, and observers of what they see (brief, "Roles"). */
export const buildsFigures = (actor: Pick<Actor, 'role'>) =>
  isStaff(actor as Actor) || actor.role === 'observer'

type Who = (actor: Actor, subject: SavedFigureSubject) => boolean
const own: Who = (actor, { ownerId }) => ownerId === actor.id

/** Whoever made it, and those who look after what the whole team uses; to them it is not there while it is private. */
const keeps: Who = (actor, subject) =>
  own(actor, subject) || actor.role === 'administrator' || actor.role === 'me_officer'

/** Who may do what with a saved figure. A home page is everybody's own; a link tells no more than its maker may tell. */
export const savedFigurePolicy: Policy<SavedFigureVerb, SavedFigureSubject> = {
  entity: 'saved_figure',
  rules: {
    save: { who: buildsFigures },
    edit: { who: keeps },
    remove: { who: keeps },
    pin: { who: buildsFigures },
    unpin: { who: buildsFigures },
    movePin: { who: buildsFigures },
    place: { who: keeps },
    share: { who: own },
    stopSharing: { who: keeps },
  },
}
