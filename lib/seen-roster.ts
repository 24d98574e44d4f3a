import 'server-only'
import { after } from 'next/server'
import { db } from '@/db/client'
import type { Actor } from '@/domain/actor'
import { type LookPlace, lookAtRoster } from '@/domain/data-protection/look-at-roster'

/**
 * Has it written down that the reader of a page saw names of rosters. It is done when the page is on its way: nobody
 * waits for it, and a page is shown whether it can be written or not; what could not be is in the log of the server.
 */
export function seenRoster(actor: Actor, activityIds: number | readonly number[], place: LookPlace) {
  const now = new Date()
  after(async () => {
    for (const id of new Set([activityIds].flat()))
      await lookAtRoster({ db: db(), actor, now }, id, place).catch((error) =>
        console.error(
          `a look of user ${actor.id} at the roster of activity ${id} was not written down`,
          error,
        ),
      )
  })
}
