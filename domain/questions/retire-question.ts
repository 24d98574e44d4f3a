import { eq } from 'drizzle-orm'
import { question } from '@/db/schema/questionnaire'
import { command } from '../command'
import { QuestionStepInput } from './inputs'
import { questionPolicy } from './policy'
import { lockQuestion } from './visibility'

/** Takes a question out of the library: it is offered no more, and stays where it was asked. */
export const retireQuestion = command({
  policy: questionPolicy,
  verb: 'retire',
  input: QuestionStepInput,
  load: lockQuestion,
  run: async (tx, { subject }) => {
    await tx.update(question).set({ active: false }).where(eq(question.id, subject.id))
    return { value: undefined, event: { entityId: subject.id } }
  },
})
