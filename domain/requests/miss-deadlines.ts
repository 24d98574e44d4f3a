import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { event } from '@/db/schema/event'
import { request } from '@/db/schema/request'
import { record } from '../audit/record'
import { addDays, dayOf } from '../deadlines'
import { theProgramme } from '../reference'
import { requestDue } from './due'

/** What was missed earlier than this is known by now: a worker that slept for long does not raise old alarms. */
const daysBack = 14

/**
 * Notes of each open request that a day has passed by which the programme should have done something, which tells
 * the coordinator of its region; once for each request and deadline, the system being the one who does it. Gives back
 * how many were noted.
 */
export async function missDeadlines({ db, now }: { db: Db; now: Date }) {
  const today = dayOf(now)
  const { settings } = await theProgramme(db)
  const open = await db
    .select({
      id: request.id,
      status: request.status,
      submittedAt: request.submittedAt,
      pausedDays: request.pausedDays,
    })
    .from(request)
    .where(
      and(
        inArray(request.status, ['submitted', 'screening', 'consultation']),
        isNotNull(request.submittedAt),
      ),
    )
    .orderBy(request.id)
  let missed = 0
  for (const one of open) {
    const due = requestDue(one, settings)
    if (!due || due.by >= today || due.by < addDays(today, -daysBack)) continue
    const noted = await db.transaction(async (tx) => {
      // Looked at again under its lock: it may have moved, or another worker may have noted it.
      const [locked] = await tx
        .select({ status: request.status })
        .from(request)
        .where(eq(request.id, one.id))
        .for('update')
      if (locked?.status !== one.status) return false
      const [before] = await tx
        .select({ id: event.id })
        .from(event)
        .where(
          and(
            eq(event.entity, 'request'),
            eq(event.entityId, one.id),
            eq(event.verb, 'missDeadline'),
            sql`${event.details}->>'deadline' = ${due.what}`,
          ),
        )
        .limit(1)
      if (before) return false
      await record(tx, {
        entity: 'request',
        entityId: one.id,
        verb: 'missDeadline',
        actorId: null,
        at: now,
        details: { deadline: due.what, dueOn: due.by },
      })
      return true
    })
    if (noted) missed += 1
  }
  return missed
}
