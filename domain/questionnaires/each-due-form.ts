import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { questionnaire } from '@/db/schema/questionnaire'
import { record } from '../audit/record'

/** As many forms as are looked after at one time; the next hour goes on. */
const atOnce = 50

export type DueForm = typeof questionnaire.$inferSelect & { endsOn: string | null; actionId: number }

/**
 * Does something with each form of which a condition on `questionnaire` and `activity` is true, in a transaction of its
 * own, under its lock, while it is still so. Gives back with how many.
 */
export async function eachDueForm(
  db: Db,
  isDue: SQL | undefined,
  work: (tx: Tx, form: DueForm) => Promise<void>,
) {
  const due = await db
    .select({ id: questionnaire.id })
    .from(questionnaire)
    .innerJoin(activity, eq(activity.id, questionnaire.activityId))
    .where(isDue)
    .orderBy(asc(questionnaire.id))
    .limit(atOnce)
  let done = 0
  for (const { id } of due)
    await db.transaction(async (tx) => {
      const [found] = await tx
        .select({
          questionnaire,
          actionId: activity.actionId,
          endsOn: sql<string | null>`coalesce(${activity.endsOn}, ${activity.startsOn})::text`,
        })
        .from(questionnaire)
        .innerJoin(activity, eq(activity.id, questionnaire.activityId))
        .where(and(eq(questionnaire.id, id), isDue))
        .for('update', { of: questionnaire, skipLocked: true })
      if (!found) return
      const { questionnaire: row, ...about } = found
      await work(tx, { ...row, ...about })
      done += 1
    })
  return done
}

/** Writes down what became of a form by itself: the programme's own doing, so the log names nobody. */
export const noteByItself = (
  tx: Tx,
  form: DueForm,
  verb: 'open' | 'send' | 'close',
  now: Date,
  { details, ...moved }: { from?: string; to?: string; details?: Record<string, unknown> },
) =>
  record(tx, {
    ...moved,
    entity: 'questionnaire',
    entityId: form.id,
    verb,
    actorId: null,
    at: now,
    details: { form: form.kind, ...details },
    actionId: form.actionId,
  })
