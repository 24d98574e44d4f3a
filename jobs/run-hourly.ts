import type { Db } from '@/db/client'
import { emptyOldArchives } from '@/domain/archive/archives'
import { retain } from '@/domain/data-protection/retain'
import { askDueFollowUps } from '@/domain/follow-ups/ask-due-follow-ups'
import { foldCounts } from '@/domain/housekeeping/fold-counts'
import { gatherStatistics } from '@/domain/housekeeping/gather-statistics'
import { throwAway } from '@/domain/housekeeping/throw-away'
import { writeDigests } from '@/domain/letters/write-digests'
import { matchPeople } from '@/domain/people/match-people'
import { closeDueQuestionnaires } from '@/domain/questionnaires/close-due-questionnaires'
import { remindDueQuestionnaires } from '@/domain/questionnaires/remind-due-questionnaires'
import { sendDueQuestionnaires } from '@/domain/questionnaires/send-due-questionnaires'
import { missDeadlines } from '@/domain/requests/miss-deadlines'
import { remindOpinions } from '@/domain/requests/remind-opinions'
import { runDueSchedules } from '@/domain/schedules/run-due-schedules'
import { keepWebhooksInOrder } from '@/domain/webhooks/keep-in-order'

/** What is due is noted before the daily letters, which tell it. */
const chores = [
  missDeadlines,
  remindOpinions,
  askDueFollowUps,
  closeDueQuestionnaires,
  sendDueQuestionnaires,
  remindDueQuestionnaires,
  matchPeople,
  runDueSchedules,
  writeDigests,
  throwAway,
  emptyOldArchives,
  keepWebhooksInOrder,
  retain,
  foldCounts,
  gatherStatistics,
]

/**
 * What is done once an hour. Each chore can be done twice without harm, so when one fails the others are done and the
 * queue tries again.
 */
export async function runHourly({ db, now }: { db: Db; now: Date }) {
  const failures: unknown[] = []
  for (const chore of chores) await chore({ db, now }).catch((error) => failures.push(error))
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures)
}
