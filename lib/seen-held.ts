import 'server-only'
import { after } from 'next/server'
import { db } from '@/db/client'
import type { Actor } from '@/domain/actor'
import { lookAtHeld } from '@/domain/people/look-at-held'

/**
 * Has it written down that the reader of a page saw all that is held about a person. It is done when the page is on its
 * way, like looks at rosters; what can't be written down is in the log of the server.
 */
export function seenHeld(actor: Actor, id: number) {
  const now = new Date()
  after(() =>
    lookAtHeld({ db: db(), actor, now }, id).catch((error) =>
      console.error(
        `a look of user ${actor.id} at what is held about person ${id} was not written down`,
        error,
      ),
    ),
  )
}
