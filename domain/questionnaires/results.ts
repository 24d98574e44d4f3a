import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { answer, answerSheet, questionnaire } from '@/db/schema/questionnaire'
import type { Actor } from '../actor'
import { fewest, hidesSmall, shownCells, shownPart } from '../counting/small-cells'
import type { QuestionnaireRecord } from './queries'
import type { AskedQuestion } from './read-answers'
import { responseOf } from './response'

/** How often something was answered; the count is null where it is hidden. */
export type ResultCell = { key: string; count: number | null; others: number | null }

export type QuestionResult = {
  question: AskedQuestion
  /** How many answered it; null where they are so few that nothing of it is told. */
  answered: number | null
  cells: ResultCell[]
  /** Of a scale; null where nobody answered, or it is hidden. */
  mean: number | null
  /** The same question on the forms of the Action's other activities; null where it was asked on none. */
  others: { activities: number; answered: number; mean: number | null } | null
  /** Own words, in no order; for the team alone. */
  texts: string[]
}

export type Results = ReturnType<typeof responseOf> & {
  questions: QuestionResult[]
  /** What is hidden from this reader: small counts, or all that fewer than five said without their names. */
  hides: 'small' | 'everything' | null
}

/**
 * What a form found: for each question how often what was answered, with its base, beside the same question on the
 * Action's other activities. Whoever is not of the team reads no own words and no count below 5.
 */
export async function resultsOf(db: Db, actor: Actor, form: QuestionnaireRecord): Promise<Results> {
  // Whoever answered without a name was told that nobody would know, the team included.
  const fewNameless = form.anonymous && form.sheets > 0 && form.sheets < fewest
  const team = !hidesSmall(actor) && !fewNameless
  const own = await countsOf(db, eq(questionnaire.id, form.id))
  const elsewhere = await countsOf(
    db,
    and(
      eq(activity.actionId, form.action.id),
      ne(activity.id, form.activity.id),
      eq(questionnaire.kind, form.kind),
      inArray(questionnaire.status, ['open', 'closed']),
    ),
  )
  const texts = team ? await textsOf(db, form.id) : new Map<number, string[]>()
  return {
    ...responseOf(form),
    hides: fewNameless ? 'everything' : team ? null : 'small',
    questions: form.questions.map((question) =>
      resultOf(
        question,
        own.get(question.id),
        elsewhere.get(question.id),
        texts.get(question.id) ?? [],
        team,
      ),
    ),
  }
}

/** The keys of what can be answered, in the order of the form. */
export function answerKeys({ kind, scale, options }: AskedQuestion): string[] {
  if (kind === 'text') return []
  if (kind !== 'scale') return options.map(({ code }) => code)
  const { from, to } = scale ?? { from: 1, to: 5 }
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
}

type Counts = {
  answered: number
  activities: number
  sum: number
  numbers: number
  cells: Map<string, number>
}

function resultOf(
  question: AskedQuestion,
  own: Counts | undefined,
  elsewhere: Counts | undefined,
  texts: string[],
  team: boolean,
): QuestionResult {
  const keys = answerKeys(question)
  const answered = own?.answered ?? 0
  const enough = (counts: Counts | undefined) => team || (counts?.answered ?? 0) >= fewest
  const cellsOf = (counts: Counts | undefined): (number | null)[] => {
    const all = keys.map((key) => ({ count: counts?.cells.get(key) ?? 0 }))
    if (team) return all.map(({ count }) => count)
    // Of several answers each is a part of its own of those who answered.
    if (question.kind === 'choices') return all.map(({ count }) => shownPart(count, counts?.answered ?? 0))
    return shownCells(all).map(({ count }) => count)
  }
  const mine = cellsOf(own)
  const theirs = elsewhere && enough(elsewhere) ? cellsOf(elsewhere) : null
  return {
    question,
    answered: enough(own) || answered === 0 ? answered : null,
    cells: keys.map((key, at) => ({ key, count: mine[at] ?? null, others: theirs?.[at] ?? null })),
    mean: own && enough(own) ? meanOf(own) : null,
    others:
      elsewhere && enough(elsewhere) && elsewhere.answered > 0
        ? { activities: elsewhere.activities, answered: elsewhere.answered, mean: meanOf(elsewhere) }
        : null,
    texts,
  }
}

const meanOf = ({ sum, numbers }: Counts) => (numbers > 0 ? sum / numbers : null)

/** How often each question was answered in which way, on the forms of this condition. */
async function countsOf(db: Db, which: ReturnType<typeof and>): Promise<Map<number, Counts>> {
  const rows = await db
    .select({
      questionId: answer.questionId,
      number: answer.number,
      choices: answer.choices,
      count: sql<number>`count(*)::int`,
      activities: sql<number[]>`array_agg(distinct ${questionnaire.activityId})`,
    })
    .from(answer)
    .innerJoin(answerSheet, eq(answerSheet.id, answer.sheetId))
    .innerJoin(questionnaire, eq(questionnaire.id, answerSheet.questionnaireId))
    .innerJoin(activity, eq(activity.id, questionnaire.activityId))
    .where(which)
    .groupBy(answer.questionId, answer.number, answer.choices)
  const counts = new Map<number, Counts & { where: Set<number> }>()
  for (const { questionId, number, choices, count, activities } of rows) {
    const known = counts.get(questionId) ?? {
      answered: 0,
      activities: 0,
      sum: 0,
      numbers: 0,
      cells: new Map<string, number>(),
      where: new Set<number>(),
    }
    known.answered += count
    for (const id of activities) known.where.add(id)
    known.activities = known.where.size
    if (number !== null) {
      known.sum += number * count
      known.numbers += count
    }
    for (const key of number !== null ? [String(number)] : (choices ?? []))
      known.cells.set(key, (known.cells.get(key) ?? 0) + count)
    counts.set(questionId, known)
  }
  return counts
}

/** Own words by question, each in an order that says nothing of who or when, and another one for each question. */
async function textsOf(db: Db, questionnaireId: number) {
  const rows = await db
    .select({ questionId: answer.questionId, text: answer.text })
    .from(answer)
    .innerJoin(answerSheet, eq(answerSheet.id, answer.sheetId))
    .where(and(eq(answerSheet.questionnaireId, questionnaireId), sql`${answer.text} is not null`))
    .orderBy(sql`md5(${answer.questionId} || ${answer.sheetId}::text)`)
  const texts = new Map<number, string[]>()
  for (const { questionId, text } of rows)
    texts.set(questionId, [...(texts.get(questionId) ?? []), text as string])
  return texts
}
