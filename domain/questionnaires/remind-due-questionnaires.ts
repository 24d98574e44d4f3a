import { and, eq, gte, isNull, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { questionnaire } from '@/db/schema/questionnaire'
import { addDays, dayOf } from '../deadlines'
import { eachDueForm, noteByItself } from './each-due-form'
import { REMINDER_DAYS } from './times'
import { writeLinks } from './write-links'

/** Reminds, once and after two weeks, whoever has not answered what is asked six months later. */
export const remindDueQuestionnaires = ({ db, now }: { db: Db; now: Date }) =>
  eachDueForm(
    db,
    and(
      eq(questionnaire.kind, 'follow_up'),
      eq(questionnaire.status, 'open'),
      isNull(questionnaire.remindedAt),
      lt(questionnaire.askedAt, new Date(`${addDays(dayOf(now), 1 - REMINDER_DAYS)}T00:00:00Z`)),
      gte(questionnaire.closesOn, dayOf(now)),
    ),
    async (tx, form) => {
      const count = await writeLinks(tx, form, { reminder: true, byItself: true }, now)
      if (count > 0) await noteByItself(tx, form, 'send', now, { details: { count, reminder: 1 } })
    },
  )
