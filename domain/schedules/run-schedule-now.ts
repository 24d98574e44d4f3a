import { command } from '../command'
import { conflict } from '../errors'
import { localDay } from '../time-zone'
import { beginRun } from './begin-run'
import { ScheduleStepInput } from './inputs'
import { ownerOf } from './owner-of'
import { schedulePolicy } from './policy'
import { lockVisibleSchedule } from './visibility'

/**
 * Makes and sends the report of a schedule now, besides its turns. Gives back the edition. Throws `conflict` where
 * nobody of the team answers for it any more.
 */
export const runScheduleNow = command({
  policy: schedulePolicy,
  verb: 'runNow',
  input: ScheduleStepInput,
  load: lockVisibleSchedule,
  run: async (tx, { subject, actor, now }) => {
    const owner = await ownerOf(tx, subject)
    if (!owner) throw conflict('scheduleHasNoOwner')
    const editionId = await beginRun(tx, {
      schedule: subject,
      owner,
      turn: now.toISOString(),
      day: localDay(now),
      askedBy: actor.id,
      now,
    })
    if (editionId === null) throw conflict()
    return { value: { editionId }, event: { entityId: subject.id, details: { title: subject.title } } }
  },
})
