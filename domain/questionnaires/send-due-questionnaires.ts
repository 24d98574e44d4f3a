import { and, eq, exists, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { questionnaire, questionnaireQuestion } from '@/db/schema/questionnaire'
import { heldActivityStatuses } from '../activities/status'
import { dayOf } from '../deadlines'
import { eachDueForm, noteByItself } from './each-due-form'
import { openForm } from './open-form'
import { writeLinks } from './write-links'

/**
 * Asks participants again six months after an activity, once, each by a link of her own: whoever agreed and has an
 * address. The form opens by itself on its day, when the activity was held. Gives back how many forms were sent.
 */
export const sendDueQuestionnaires = ({ db, now }: { db: Db; now: Date }) =>
  eachDueForm(
    db,
    and(
      eq(questionnaire.kind, 'follow_up'),
      inArray(questionnaire.status, ['draft', 'open']),
      isNull(questionnaire.askedAt),
      lte(questionnaire.asksOn, dayOf(now)),
      inArray(activity.status, [...heldActivityStatuses]),
      exists(
        db
          .select({ one: sql`1` })
          .from(questionnaireQuestion)
          .where(eq(questionnaireQuestion.questionnaireId, questionnaire.id)),
      ),
    ),
    async (tx, form) => {
      if (form.status === 'draft') {
        const moved = await openForm(tx, form, now)
        await noteByItself(tx, form, 'open', now, moved)
        const [opened] = await tx.select().from(questionnaire).where(eq(questionnaire.id, form.id))
        form.closesOn = opened?.closesOn ?? null
      }
      const count = await writeLinks(tx, form, { reminder: false, byItself: true }, now)
      await noteByItself(tx, form, 'send', now, { details: { count } })
    },
  )
