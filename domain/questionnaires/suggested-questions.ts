import { and, desc, eq, ne, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { QuestionnaireKind } from '@/db/enums'
import { activity } from '@/db/schema/activity'
import { questionnaire } from '@/db/schema/questionnaire'
import type { LibraryQuestion } from '../questions/queries'
import { purposesOf } from './times'
import { questionsOf } from './visibility'

/** As many as people answer without tiring. */
const atFirst = 12

/**
 * The questions that a new form begins with: a test after an activity asks what the test before it did, another form
 * what the last one of its kind in the Action did, so that they can be compared; else the first of the library that
 * are made for it. A test has none to begin with.
 */
export async function suggestedQuestions(
  db: Db,
  { id, actionId }: { id: number; actionId: number },
  kind: QuestionnaireKind,
  library: readonly LibraryQuestion[],
): Promise<{ questionId: number; required: boolean }[]> {
  const [like] = await db
    .select({ id: questionnaire.id })
    .from(questionnaire)
    .innerJoin(activity, eq(activity.id, questionnaire.activityId))
    .where(
      kind === 'test_before' || kind === 'test_after'
        ? and(
            eq(questionnaire.activityId, id),
            or(eq(questionnaire.kind, 'test_before'), eq(questionnaire.kind, 'test_after')),
          )
        : and(
            eq(activity.actionId, actionId),
            eq(questionnaire.kind, kind),
            ne(questionnaire.status, 'draft'),
          ),
    )
    .orderBy(desc(questionnaire.id))
    .limit(1)
  const usable = new Set(library.map((each) => each.id))
  if (like)
    return (await questionsOf(db, like.id))
      .filter((each) => usable.has(each.id))
      .map((each) => ({ questionId: each.id, required: each.required }))
  if (kind === 'test_before' || kind === 'test_after') return []
  return library
    .filter(({ purpose }) => purpose === purposesOf[kind][0])
    .slice(0, atFirst)
    .map((each) => ({ questionId: each.id, required: each.kind === 'scale' }))
}
