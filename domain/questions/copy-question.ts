import { question } from '@/db/schema/questionnaire'
import { command } from '../command'
import { QuestionStepInput } from './inputs'
import { questionPolicy } from './policy'
import { lockQuestion } from './visibility'

/** Copies a question, so that the copy can be changed while what was asked stays as it is. Gives back the copy's id. */
export const copyQuestion = command({
  policy: questionPolicy,
  verb: 'copy',
  input: QuestionStepInput,
  load: lockQuestion,
  run: async (tx, { subject, now }) => {
    const { purpose, kind, labels, options, correct, scale } = subject
    const [made] = await tx
      .insert(question)
      .values({ purpose, kind, labels, options, correct, scale, copyOfId: subject.id, createdAt: now })
      .returning({ id: question.id })
    const id = (made as { id: number }).id
    return { value: { id }, event: { entityId: id, details: { number: subject.id } } }
  },
})
