import type { Context } from '@/domain/command'
import { type LookPlace, lookAtRoster } from '@/domain/data-protection/look-at-roster'

/**
 * Writes down that somebody saw names of rosters. What can't be written down is in the log of the server: it keeps
 * nobody from reading.
 */
export async function noteLooks(context: Context, activityIds: readonly number[], place: LookPlace) {
  for (const id of new Set(activityIds))
    await lookAtRoster(context, id, place).catch((error) =>
      console.error(
        `a look of user ${context.actor.id} at the roster of activity ${id} was not written down`,
        error,
      ),
    )
}
