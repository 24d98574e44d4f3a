import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { type QuestionPurpose, questionPurposes } from '@/db/enums'
import { question, questionnaireQuestion } from '@/db/schema/questionnaire'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'
import { containsWords } from '../paging'
import { type QuestionStatus, questionStatuses } from './statuses'
import { questionStatus } from './visibility'

/** More than a library that people can still read has. */
const most = 500

const columns = {
  id: question.id,
  purpose: question.purpose,
  kind: question.kind,
  labels: question.labels,
  options: question.options,
  correct: question.correct,
  scale: question.scale,
  copyOfId: question.copyOfId,
  version: question.version,
  status: questionStatus,
  /** On how many forms it stands. */
  uses: sql<number>`(select count(*)::int from ${questionnaireQuestion} where ${questionnaireQuestion.questionId} = ${question}.id)`,
}
export type LibraryQuestion = Pick<
  typeof question.$inferSelect,
  'id' | 'purpose' | 'kind' | 'labels' | 'options' | 'correct' | 'scale' | 'copyOfId' | 'version'
> & { status: QuestionStatus; uses: number }

/**
 * The questions of the library in the order in which they were added, those in use unless another status is asked
 * for; nobody outside of the team has any.
 */
export async function listQuestions(
  db: Db,
  actor: Actor,
  asked: { q?: string; purpose?: string; status?: string } = {},
): Promise<LibraryQuestion[]> {
  if (!isStaff(actor)) return []
  const purpose = questionPurposes.find((known) => known === asked.purpose)
  const status = questionStatuses.find((known) => known === asked.status)
  return db
    .select(columns)
    .from(question)
    .where(
      and(
        purpose ? eq(question.purpose, purpose) : undefined,
        status ? eq(questionStatus, status) : eq(question.active, true),
        containsWords(sql`search_text(' ' || ${question.labels}::text)`, asked.q),
      ),
    )
    .orderBy(asc(question.purpose), asc(question.id))
    .limit(most)
}

/** One question of the library; throws `not_found`. */
export async function getQuestion(db: Db, actor: Actor, id: number): Promise<LibraryQuestion> {
  if (!isStaff(actor)) throw notFound()
  const [found] = await db.select(columns).from(question).where(eq(question.id, id))
  if (!found) throw notFound()
  return found
}

/** The questions that a form of this kind is made of, in use, those made for it first. */
export async function questionsFor(db: Db, actor: Actor, purposes: readonly QuestionPurpose[]) {
  const all = await listQuestions(db, actor)
  return purposes.flatMap((purpose) => all.filter((each) => each.purpose === purpose))
}
