import { and, eq } from 'drizzle-orm'
import { participation } from '@/db/schema/participation'
import { command } from '../command'
import { invalidField } from '../errors'
import { TypeInInput } from './inputs'
import { questionnairePolicy } from './policy'
import { recordSheet } from './record-sheet'
import { lockVisibleQuestionnaire } from './visibility'

/**
 * Types a sheet of paper in. On a form that is not anonymous it can say whose it is. Gives back the score of a test,
 * and the other score on the roster that was left as it is. Nothing of it is in the log: the order would tell whose
 * sheet is whose.
 */
export const typeInSheet = command({
  policy: questionnairePolicy,
  verb: 'typeIn',
  input: TypeInInput,
  load: lockVisibleQuestionnaire,
  run: async (tx, { subject, input, actor, now }) => {
    const { sheetId, locale, answers, participationId = null } = input
    if (participationId !== null) {
      if (subject.anonymous) throw invalidField('participationId', 'anonymousForm')
      const seat = and(
        eq(participation.id, participationId),
        eq(participation.activityId, subject.activityId),
      )
      if ((await tx.$count(participation, seat)) === 0) throw invalidField('participationId', 'choose')
    }
    const recorded = await recordSheet(
      tx,
      subject,
      { sheetId, participationId, source: 'paper', locale, answers, typedBy: actor.id },
      now,
    )
    return { value: recorded, event: null }
  },
})
