import { and, asc, eq, lte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { followUp } from '@/db/schema/follow-up'
import { record } from '../audit/record'
import { dayOf } from '../deadlines'
import { moveFollowUp } from './move-follow-up'

/** As many as are asked at one time; the next time goes on. */
const atOnce = 200

/**
 * Asks the authorities of all follow-ups whose day has come: the programme's own doing, so the log names nobody.
 * Whatever is asked meanwhile is left to whoever asks it. Gives back how many were asked.
 */
export async function askDueFollowUps({ db, now }: { db: Db; now: Date }) {
  return db.transaction(async (tx) => {
    const due = await tx
      .select()
      .from(followUp)
      .where(and(eq(followUp.status, 'planned'), lte(followUp.dueOn, dayOf(now))))
      .orderBy(asc(followUp.dueOn), asc(followUp.id))
      .limit(atOnce)
      .for('update', { skipLocked: true })
    for (const each of due) {
      const moved = await moveFollowUp(tx, each, 'ask', { askedAt: now })
      await record(tx, {
        ...moved,
        entity: 'follow_up',
        entityId: each.id,
        verb: 'ask',
        actorId: null,
        at: now,
        details: { number: each.months },
        actionId: each.actionId,
      })
    }
    return due.length
  })
}
