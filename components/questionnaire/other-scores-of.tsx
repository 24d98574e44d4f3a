import 'server-only'
import { db } from '@/db/client'
import { type Actor, isStaff } from '@/domain/actor'
import { otherScores } from '@/domain/questionnaires/queries'
import { seenRoster } from '@/lib/seen-roster'
import { OtherScores } from './gain'

/** Scores on the roster of an activity that differ from the tests, by name: for the team, and on the trail. */
export async function OtherScoresOf({ actor, activityId }: { actor: Actor; activityId: number }) {
  if (!isStaff(actor)) return null
  const scores = await otherScores(db(), activityId)
  if (scores.length > 0) seenRoster(actor, [activityId], 'page')
  return <OtherScores scores={scores} />
}
