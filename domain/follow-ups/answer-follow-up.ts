import { inArray } from 'drizzle-orm'
import { followUpAnswer } from '@/db/schema/follow-up'
import { followUpQuestion } from '@/db/schema/reference'
import { command } from '../command'
import { attachHeld } from '../documents/attach-held'
import { invalidField } from '../errors'
import { AnswerFollowUpInput } from './inputs'
import { moveFollowUp } from './move-follow-up'
import { followUpPolicy } from './policy'
import { lockVisibleFollowUp } from './visibility'

/**
 * What an authority says came of an Action, with a file as evidence where there is one: it becomes a document of the
 * Action. Throws `invalid` when nothing is answered or a question is not known.
 */
export const answerFollowUp = command({
  policy: followUpPolicy,
  verb: 'answer',
  input: AnswerFollowUpInput,
  load: lockVisibleFollowUp,
  run: async (tx, { subject, input, actor, now }) => {
    const { id, actionId, months } = subject
    const answers = Object.entries(input.answers).flatMap(([questionCode, answer]) =>
      answer ? [{ followUpId: id, questionCode, answer }] : [],
    )
    if (answers.length === 0) throw invalidField('answers', 'answerOne')
    const codes = answers.map(({ questionCode }) => questionCode)
    const known = await tx.$count(followUpQuestion, inArray(followUpQuestion.code, codes))
    if (known < answers.length) throw invalidField('answers', 'choose')
    await tx.insert(followUpAnswer).values(answers)
    if (input.evidenceHeldId)
      await attachHeld(tx, {
        heldId: input.evidenceHeldId,
        entity: 'action',
        entityId: actionId,
        kind: 'evidence',
        audience: 'authority',
        actor,
        now,
      })
    const moved = await moveFollowUp(tx, subject, 'answer', {
      answeredAt: now,
      answeredBy: actor.id,
      version: subject.version + 1,
    })
    return {
      value: undefined,
      event: { entityId: id, ...moved, details: { number: months, answers: answers.length }, actionId },
    }
  },
})
