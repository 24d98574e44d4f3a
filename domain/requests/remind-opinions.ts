import { and, eq, gte, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { opinion, request } from '@/db/schema/request'
import { record } from '../audit/record'
import { addWorkingDays, dayOf } from '../deadlines'
import { theProgramme } from '../reference'
import { remindService } from './remind-service'

/** So many working days before its day a service that has not answered is reminded. */
const WORKING_DAYS_BEFORE = 2

/**
 * Reminds, once each, the services whose day is near; those asked by a letter of paper can't be. Gives back how many
 * were reminded.
 */
export async function remindOpinions({ db, now }: { db: Db; now: Date }) {
  const today = dayOf(now)
  const { settings } = await theProgramme(db)
  const isOwed = and(
    isNull(opinion.stance),
    isNull(opinion.remindedAt),
    or(isNotNull(opinion.userId), isNotNull(opinion.email)),
    gte(opinion.dueOn, today),
    lte(opinion.dueOn, addWorkingDays(today, WORKING_DAYS_BEFORE, settings.holidays)),
    // Whoever was asked today needs no reminder yet.
    lt(opinion.askedAt, new Date(`${today}T00:00:00Z`)),
    eq(request.status, 'consultation'),
  )
  const near = await db
    .select({ id: opinion.id, requestId: opinion.requestId })
    .from(opinion)
    .innerJoin(request, eq(request.id, opinion.requestId))
    .where(isOwed)
    .orderBy(opinion.id)
  let reminded = 0
  for (const { id, requestId } of near)
    await db.transaction(async (tx) => {
      // Looked at again under its lock: an answer, or another worker, may have come in between.
      const [about] = await tx.select().from(request).where(eq(request.id, requestId)).for('update')
      const [owed] = await tx
        .select({ opinion })
        .from(opinion)
        .innerJoin(request, eq(request.id, opinion.requestId))
        .where(and(eq(opinion.id, id), isOwed))
      if (!about || !owed) return
      const details = await remindService(tx, owed.opinion, about, now)
      await record(tx, {
        entity: 'request',
        entityId: requestId,
        verb: 'remindOpinion',
        actorId: null,
        at: now,
        details,
      })
      reminded += 1
    })
  return reminded
}
