import 'server-only'
import { after } from 'next/server'
import { db } from '@/db/client'
import type { Actor } from '@/domain/actor'
import type { LookPlace } from '@/domain/data-protection/look-at-roster'
import { noteLooks } from './note-looks'

/**
 * Has it written down that the reader of a page saw names of rosters. It is done when the page is on its way: nobody
 * waits for it, and a page is shown whether it can be written or not.
 */
export function seenRoster(actor: Actor, activityIds: readonly number[], place: LookPlace) {
  const now = new Date()
  after(() => noteLooks({ db: db(), actor, now }, activityIds, place))
}
