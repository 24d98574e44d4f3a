import type { Db } from '@/db/client'
import type { Context } from '../command'
import { tickAtDoor } from './at-the-door'
import { makeCheckInLink } from './make-check-in-link'

/* For tests: a door's link, and somebody who came through it and is on no list. */

export const arrivalId = 'c0ffee00-0000-4000-8000-000000000001'

export async function someArrival(db: Db, context: Context, activityId: number, day = '2026-02-10') {
  const { linkId, secret } = await makeCheckInLink('key')(context, {
    id: activityId,
    kind: 'door',
    firstDay: day,
    lastDay: day,
  })
  await tickAtDoor(
    { db, now: context.now },
    { secret, arrivals: [{ arrivalId, day, session: 1, givenNames: 'Noé', familyNames: 'Sol Arias' }] },
  )
  return { linkId, secret, arrivalId }
}
