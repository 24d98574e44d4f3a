import { question } from '@/db/schema/questionnaire'
import { isStaff } from '../actor'
import { command } from '../command'
import { notFound } from '../errors'
import { AddQuestionInput } from './inputs'
import { questionPolicy } from './policy'
import { questionRow } from './question-row'

/** Adds a question to the library. Gives back its id. */
export const addQuestion = command({
  policy: questionPolicy,
  verb: 'add',
  input: AddQuestionInput,
  load: async (_tx, _input, actor) => {
    if (!isStaff(actor)) throw notFound()
    return { status: 'new' }
  },
  run: async (tx, { input, now }) => {
    const [made] = await tx
      .insert(question)
      .values({ ...questionRow(input), createdAt: now })
      .returning({ id: question.id })
    const id = (made as { id: number }).id
    return { value: { id }, event: { entityId: id } }
  },
})
