import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { question, questionnaire, questionnaireQuestion } from '@/db/schema/questionnaire'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'
import type { QuestionStatus } from './statuses'

/** Whether a question stands on a form that was opened. */
const isAsked = sql`exists (select 1 from ${questionnaireQuestion}
  join ${questionnaire} on ${questionnaire.id} = ${questionnaireQuestion.questionnaireId}
  where ${questionnaireQuestion.questionId} = ${question}.id and ${questionnaire.status} <> 'draft')`

/** How a question stands, which follows from its row and from where it is asked. */
export const questionStatus = sql<QuestionStatus>`case when not ${question}.active then 'retired'
  when ${isAsked} then 'asked' else 'new' end`

/** Finds one question of the library, which is there for the team alone, and locks it; throws `not_found`. */
export async function lockQuestion(tx: Tx, { id }: { id: number }, actor: Actor) {
  if (!isStaff(actor)) throw notFound()
  const [row] = await tx.select().from(question).where(eq(question.id, id)).for('update')
  if (!row) throw notFound()
  // Looked at under the lock: whoever opens a form holds its questions.
  const [stands] = await tx.select({ status: questionStatus }).from(question).where(eq(question.id, id))
  return { ...row, status: stands?.status ?? 'new' }
}
