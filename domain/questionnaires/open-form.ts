import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { question, type questionnaire, questionnaireQuestion } from '@/db/schema/questionnaire'
import { dayOf } from '../deadlines'
import { newSecret } from '../secrets'
import { moveQuestionnaire } from './move-questionnaire'
import { closingDay } from './times'

type Form = Pick<typeof questionnaire.$inferSelect, 'id' | 'status' | 'kind' | 'closesOn'> & {
  endsOn: string | null
}

/** Opens a form, with a link for the room: from now on its questions stay as they are. */
export async function openForm(tx: Tx, form: Form, now: Date, closesOn?: string) {
  // Whoever is changing one of them now is waited for.
  await tx
    .select({ id: question.id })
    .from(questionnaireQuestion)
    .innerJoin(question, eq(question.id, questionnaireQuestion.questionId))
    .where(eq(questionnaireQuestion.questionnaireId, form.id))
    .for('share', { of: question })
  return moveQuestionnaire(tx, form, 'open', now, {
    linkKey: newSecret().secret,
    closesOn: closesOn ?? form.closesOn ?? closingDay(form.kind, dayOf(now), form.endsOn),
  })
}
