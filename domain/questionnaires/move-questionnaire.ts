import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { QuestionnaireStatus } from '@/db/enums'
import { questionnaire } from '@/db/schema/questionnaire'
import { conflict } from '../errors'
import { type QuestionnaireTransitionVerb, questionnaireTransitions } from './status'

/** Moves a form on by one guarded update, with what goes along; a lost race is a `conflict`. */
export async function moveQuestionnaire(
  tx: Tx,
  { id, status }: { id: number; status: QuestionnaireStatus },
  verb: QuestionnaireTransitionVerb,
  now: Date,
  also: Partial<typeof questionnaire.$inferInsert> = {},
) {
  const { to } = questionnaireTransitions[verb]
  const moved = await tx
    .update(questionnaire)
    .set({ ...also, status: to, updatedAt: now })
    .where(and(eq(questionnaire.id, id), eq(questionnaire.status, status)))
    .returning({ id: questionnaire.id })
  if (moved.length === 0) throw conflict()
  return { from: status, to }
}
