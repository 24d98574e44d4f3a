import { sql } from 'drizzle-orm'
import { screeningQuestion } from '@/db/schema/reference'
import { screeningAnswer } from '@/db/schema/request'
import { command } from '../command'
import { demandThere } from '../demand-there'
import { AnswerChecklistInput } from './inputs'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** Records answers to questions of the screening checklist, each with its note; a later answer replaces an earlier. */
export const answerChecklist = command({
  policy: requestPolicy,
  verb: 'answerChecklist',
  input: AnswerChecklistInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    // Of two answers to one question the later counts.
    const answers = [...new Map(input.answers.map((answer) => [answer.questionCode, answer])).values()]
    if (answers.length === 0) return { value: undefined, event: null }
    await demandThere(
      tx,
      screeningQuestion.code,
      answers.map(({ questionCode }) => questionCode),
      'answers',
    )
    await tx
      .insert(screeningAnswer)
      .values(
        answers.map((answer) => ({
          ...answer,
          note: answer.note ?? null,
          requestId: subject.id,
          answeredBy: actor.id,
          answeredAt: now,
        })),
      )
      .onConflictDoUpdate({
        target: [screeningAnswer.requestId, screeningAnswer.questionCode],
        set: {
          answer: sql`excluded.answer`,
          note: sql`excluded.note`,
          answeredBy: sql`excluded.answered_by`,
          answeredAt: sql`excluded.answered_at`,
        },
      })
    return { value: undefined, event: { entityId: subject.id, details: { answers: answers.length } } }
  },
})
