import { and, eq, sql } from 'drizzle-orm'
import { participation } from '@/db/schema/participation'
import { answerSheet } from '@/db/schema/questionnaire'
import { command } from '../command'
import { notFound } from '../errors'
import { TakeBackInput } from './inputs'
import { questionnairePolicy } from './policy'
import { scoreField } from './times'
import { lockVisibleQuestionnaire } from './visibility'

/**
 * Takes back a sheet that was typed in wrongly, and the score that it brought to the roster; what came by a link stays.
 * Throws `not_found` for a sheet that is none of those.
 */
export const takeBackSheet = command({
  policy: questionnairePolicy,
  verb: 'typeIn',
  input: TakeBackInput,
  load: lockVisibleQuestionnaire,
  run: async (tx, { subject, input }) => {
    const [gone] = await tx
      .delete(answerSheet)
      .where(
        and(
          eq(answerSheet.id, input.sheetId),
          eq(answerSheet.questionnaireId, subject.id),
          eq(answerSheet.source, 'paper'),
        ),
      )
      .returning()
    if (!gone) throw notFound()
    const field = scoreField(subject.kind)
    if (field !== null && gone.participationId !== null && gone.score !== null)
      await tx
        .update(participation)
        .set({ [field]: null, [`${field}Of`]: null, version: sql`${participation.version} + 1` })
        .where(and(eq(participation.id, gone.participationId), eq(participation[field], gone.score)))
    return {
      value: undefined,
      event: { entityId: subject.id, details: { form: subject.kind, taken: 1 }, actionId: subject.actionId },
    }
  },
})
