import { and, eq, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { questionnaire } from '@/db/schema/questionnaire'
import { dayOf } from '../deadlines'
import { eachDueForm, noteByItself } from './each-due-form'
import { moveQuestionnaire } from './move-questionnaire'

/** Closes the forms whose last day has passed. Gives back how many. */
export const closeDueQuestionnaires = ({ db, now }: { db: Db; now: Date }) =>
  eachDueForm(
    db,
    and(eq(questionnaire.status, 'open'), lt(questionnaire.closesOn, dayOf(now))),
    async (tx, form) => noteByItself(tx, form, 'close', now, await moveQuestionnaire(tx, form, 'close', now)),
  )
