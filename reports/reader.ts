import { type Actor, isStaff } from '@/domain/actor'
import { DomainError } from '@/domain/errors'

/** Whose the reports on Actions, countries and the programme are: the team's and observers' (brief, "Roles"). */
export function demandReader(actor: Actor) {
  if (!isStaff(actor) && actor.role !== 'observer') throw new DomainError('forbidden', 'forbidden')
}
