import type { Actor } from '../actor'
import { visibleActions } from './visibility'

/**
 * Whether somebody sees every Action of a region, or without one of the whole programme: only then is what is counted
 * or published of it whole. A region is also seen whole by its own coordinators and officers (brief, "Roles").
 */
export const seesWhole = (actor: Actor, region?: string | null) =>
  visibleActions(actor) === undefined ||
  ((actor.role === 'coordinator' || actor.role === 'officer') &&
    typeof region === 'string' &&
    actor.regions.includes(region))
