import { and, eq, isNull, sql } from 'drizzle-orm'
import { date } from '@/db/as-of'
import type { Tx } from '@/db/client'
import type { AnswerSource, Locale } from '@/db/enums'
import { participation } from '@/db/schema/participation'
import { answer, answerSheet, type questionnaire } from '@/db/schema/questionnaire'
import { dayOf } from '../deadlines'
import { conflict } from '../errors'
import { beginningOf } from '../time-zone'
import { readAnswers } from './read-answers'
import { scoreOf } from './score'
import { scoreField } from './times'
import { questionsOf } from './visibility'

type Sheet = {
  sheetId: string
  /** Whose it is; nobody's where the form is anonymous. */
  participationId: number | null
  source: AnswerSource
  locale: Locale
  answers: Readonly<Record<string, string | string[]>>
  typedBy?: number
}

/** The score of a test in percent, and the one on the roster that differs and was left as it is. */
export type Recorded = { score: number | null; kept: number | null }

/**
 * Records one filled-in form, whose row the caller has locked. A sheet that is there already counts once; a second
 * sheet of one seat is a `conflict`. The score of a test goes to the roster, unless one stands there already: a score
 * that was typed or came with a list is never written over. Throws `invalid` for answers that can't be.
 */
export async function recordSheet(
  tx: Tx,
  form: Pick<typeof questionnaire.$inferSelect, 'id' | 'kind' | 'anonymous'>,
  sheet: Sheet,
  now: Date,
): Promise<Recorded> {
  const questions = await questionsOf(tx, form.id)
  const read = readAnswers(questions, sheet.answers)
  const participationId = form.anonymous ? null : sheet.participationId
  const [there] = await tx.select().from(answerSheet).where(eq(answerSheet.id, sheet.sheetId))
  if (there) {
    if (there.questionnaireId !== form.id) throw conflict('answeredAlready')
    return { score: there.score, kept: null }
  }
  if (participationId !== null && (await hasAnswered(tx, form.id, participationId)))
    throw conflict('answeredAlready')
  const score = scoreField(form.kind) ? scoreOf(questions, read) : null
  // The minute at which a row came to be would say who wrote it.
  if (form.anonymous) await date(tx, beginningOf(dayOf(now)))
  await tx.insert(answerSheet).values({
    id: sheet.sheetId,
    questionnaireId: form.id,
    participationId,
    source: sheet.source,
    locale: sheet.locale,
    answeredOn: dayOf(now),
    score,
    typedBy: sheet.typedBy ?? null,
  })
  await tx.insert(answer).values(read.map((each) => ({ ...each, sheetId: sheet.sheetId })))
  if (form.anonymous) await date(tx, now)
  return { score, kept: await keepScore(tx, form, participationId, score) }
}

const hasAnswered = async (tx: Tx, questionnaireId: number, participationId: number) =>
  (await tx.$count(
    answerSheet,
    and(eq(answerSheet.questionnaireId, questionnaireId), eq(answerSheet.participationId, participationId)),
  )) > 0

/** Writes a score to an empty place on the roster; gives back the other score that stands there. */
async function keepScore(
  tx: Tx,
  { kind }: Pick<typeof questionnaire.$inferSelect, 'kind'>,
  participationId: number | null,
  score: number | null,
) {
  const field = scoreField(kind)
  if (field === null || participationId === null || score === null) return null
  const written = await tx
    .update(participation)
    .set({ [field]: score, [`${field}Of`]: null, version: sql`${participation.version} + 1` })
    .where(and(eq(participation.id, participationId), isNull(participation[field])))
    .returning({ id: participation.id })
  if (written.length > 0) return null
  const [seat] = await tx
    .select({ score: participation[field] })
    .from(participation)
    .where(eq(participation.id, participationId))
  return seat && seat.score !== score ? seat.score : null
}
