import { invalidField } from '@/domain/errors'

/**
 * Holds a form back in which nobody has ticked that it is meant: browsers ask for the tick, but nothing makes them.
 * Throws `invalid` with what is said at the box.
 */
export function refuseUnsure({ sure }: { sure?: string }) {
  if (sure !== 'on') throw invalidField('sure', 'tickFirst')
}
