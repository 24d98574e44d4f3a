import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { questionnaire } from '@/db/schema/questionnaire'
import { dayOf } from '../deadlines'
import { askingDay } from './times'

/** An activity was held: its participants are asked again six months after the day on which it really ended. */
export async function setAskingDay(
  tx: Tx,
  { id, startsOn, endsOn }: { id: number; startsOn: string | null; endsOn: string | null },
  now: Date,
) {
  await tx
    .update(questionnaire)
    .set({ asksOn: askingDay('follow_up', endsOn ?? startsOn, dayOf(now)) })
    .where(
      and(
        eq(questionnaire.activityId, id),
        eq(questionnaire.kind, 'follow_up'),
        isNull(questionnaire.askedAt),
      ),
    )
}
