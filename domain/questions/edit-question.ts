import { eq } from 'drizzle-orm'
import { question } from '@/db/schema/questionnaire'
import { command } from '../command'
import { changedFields, refuseStale } from '../stale'
import { EditQuestionInput } from './inputs'
import { questionPolicy } from './policy'
import { questionRow, questionValues } from './question-row'
import { lockQuestion } from './visibility'

/** Changes a question that nobody was asked yet; refused when somebody saved it in the meantime. */
export const editQuestion = command({
  policy: questionPolicy,
  verb: 'edit',
  input: EditQuestionInput,
  load: lockQuestion,
  run: async (tx, { subject, input }) => {
    const { id, version } = input
    await refuseStale(tx, 'question', subject, version, async () => questionValues(subject))
    const row = questionRow(input)
    const changed = changedFields(subject, row)
    if (changed.length === 0) return { value: { id }, event: null }
    await tx
      .update(question)
      .set({ ...row, version: version + 1 })
      .where(eq(question.id, id))
    return { value: { id }, event: { entityId: id, details: { changed } } }
  },
})
