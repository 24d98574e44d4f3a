import { and, eq, inArray, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { QuestionnaireKind } from '@/db/enums'
import { question, questionnaireQuestion } from '@/db/schema/questionnaire'
import { invalidField } from '../errors'
import { purposesOf } from './times'

/**
 * Puts questions of the library on a form, in the order given, in the place of those that it had. Throws `invalid`
 * at `questions` for one that is not there, is retired (unless it stood there already), comes twice or is made for
 * another kind of form.
 */
export async function setQuestions(
  tx: Tx,
  { id, kind }: { id: number; kind: QuestionnaireKind },
  asked: readonly { questionId: number; required: boolean }[],
) {
  const ids = asked.map(({ questionId }) => questionId)
  if (new Set(ids).size < ids.length) throw invalidField('questions', 'alreadyThere')
  const before = await tx
    .delete(questionnaireQuestion)
    .where(eq(questionnaireQuestion.questionnaireId, id))
    .returning({ id: questionnaireQuestion.questionId })
  if (ids.length === 0) return
  const stood = before.map((each) => each.id)
  const usable = await tx
    .select({ id: question.id })
    .from(question)
    .where(
      and(
        inArray(question.id, ids),
        inArray(question.purpose, [...purposesOf[kind]]),
        or(eq(question.active, true), inArray(question.id, [0, ...stood])),
      ),
    )
    .for('share')
  if (usable.length < ids.length) throw invalidField('questions', 'choose')
  await tx
    .insert(questionnaireQuestion)
    .values(asked.map((each, position) => ({ ...each, questionnaireId: id, position })))
}
