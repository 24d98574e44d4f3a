import { eq } from 'drizzle-orm'
import { question } from '@/db/schema/questionnaire'
import { command } from '../command'
import { QuestionStepInput } from './inputs'
import { questionPolicy } from './policy'
import { lockQuestion } from './visibility'

/** Puts a retired question back into the library. */
export const restoreQuestion = command({
  policy: questionPolicy,
  verb: 'restore',
  input: QuestionStepInput,
  load: lockQuestion,
  run: async (tx, { subject }) => {
    await tx.update(question).set({ active: true }).where(eq(question.id, subject.id))
    return { value: undefined, event: { entityId: subject.id } }
  },
})
