import { conflict } from '../errors'
import type { ActivitySubject } from './policy'

/**
 * Refuses to take the last entry off an activity that was held: it keeps a roster, a figure without names, or the
 * reason why it has neither. Throws DomainError `conflict`.
 */
export function keepRoster({ status, participations, headcounts, noRosterReason }: ActivitySubject) {
  const wasHeld = status === 'held' || status === 'reported'
  if (wasHeld && participations + headcounts <= 1 && !noRosterReason) throw conflict('lastOfRoster')
}
