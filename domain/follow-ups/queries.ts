import { and, asc, eq, isNotNull, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { followUp, followUpAnswer } from '@/db/schema/follow-up'
import { followUpQuestion } from '@/db/schema/reference'
import { user } from '@/db/schema/user'
import { actionSubject } from '../actions/visibility'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { visibleFollowUps } from './visibility'

const columns = {
  id: followUp.id,
  months: followUp.months,
  status: followUp.status,
  dueOn: followUp.dueOn,
  askedAt: followUp.askedAt,
  answeredAt: followUp.answeredAt,
  answeredBy: user.name,
}

/** The follow-ups of an Action that exist for the actor, in their order, each with its answers. */
export async function followUpsOf(db: Db, actor: Actor, actionId: number) {
  const rows = await db
    .select(columns)
    .from(followUp)
    .innerJoin(action, eq(action.id, followUp.actionId))
    .leftJoin(user, eq(user.id, followUp.answeredBy))
    .where(and(eq(followUp.actionId, actionId), visibleFollowUps(actor)))
    .orderBy(asc(followUp.months))
  const found = []
  for (const row of rows) found.push({ ...row, questions: await questionsOf(db, row.id) })
  return found
}
export type FollowUpOfAction = Awaited<ReturnType<typeof followUpsOf>>[number]

/** One follow-up with its questions and answers. Throws `not_found` when it does not exist for the actor. */
export async function getFollowUp(db: Db, actor: Actor, id: number) {
  const [found] = await db
    .select({ ...columns, action })
    .from(followUp)
    .innerJoin(action, eq(action.id, followUp.actionId))
    .leftJoin(user, eq(user.id, followUp.answeredBy))
    .where(and(eq(followUp.id, id), visibleFollowUps(actor)))
  if (!found) throw notFound()
  const { action: whole, ...row } = found
  return {
    ...row,
    action: { id: whole.id, reference: whole.reference, name: whole.name, endsOn: whole.endsOn },
    questions: await questionsOf(db, id),
    subject: { ...(await actionSubject(db, whole)), status: row.status },
  }
}
export type FollowUpRecord = Awaited<ReturnType<typeof getFollowUp>>

/** The questions in use, and those that were answered while they were, each with its answer where there is one. */
const questionsOf = (db: Db, followUpId: number) =>
  db
    .select({
      code: followUpQuestion.code,
      labels: followUpQuestion.labels,
      answer: followUpAnswer.answer,
    })
    .from(followUpQuestion)
    .leftJoin(
      followUpAnswer,
      and(eq(followUpAnswer.questionCode, followUpQuestion.code), eq(followUpAnswer.followUpId, followUpId)),
    )
    .where(or(followUpQuestion.active, isNotNull(followUpAnswer.answer)))
    .orderBy(asc(followUpQuestion.position), asc(followUpQuestion.code))
