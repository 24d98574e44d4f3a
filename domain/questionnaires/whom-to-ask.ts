import { and, asc, eq, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { answerLink, answerSheet } from '@/db/schema/questionnaire'

type Form = { id: number; activityId: number }

/** A link of this seat to this form, used or not. */
const linked = ({ id }: Form, used?: boolean) => sql<boolean>`exists (select 1 from ${answerLink}
  where ${answerLink.questionnaireId} = ${id} and ${answerLink.participationId} = ${participation.id}
  ${used === undefined ? sql`` : used ? sql`and ${answerLink.used}` : sql`and not ${answerLink.used}`})`

/** Whether this seat has a sheet that bears its name. */
const answered = ({ id }: Form) => sql<boolean>`exists (select 1 from ${answerSheet}
  where ${answerSheet.questionnaireId} = ${id} and ${answerSheet.participationId} = ${participation.id})`

const trainees = ({ activityId }: Form) =>
  and(
    eq(participation.activityId, activityId),
    eq(participation.role, 'trainee'),
    isNull(person.anonymisedAt),
  )
const hasAddress = and(isNotNull(person.email), ne(person.email, ''))
/** Nobody is written to who said no, to mailings or to the processing of her data. */
const hasNotRefused = sql`(${person.mailingConsent} is not false and ${participation.consent} is not false)`
/** Where nobody of the team looks on, only those are written to who said yes. */
const hasAgreed = or(eq(participation.consent, true), eq(person.mailingConsent, true))

/** How many trainees can be asked or reminded by a personal link, and why the others can't. */
export async function whomToAsk(db: Db | Tx, form: Form) {
  const open = sql`(${hasAddress} and ${hasNotRefused} and not ${answered(form)})`
  const count = (condition: SQL | undefined) => sql<number>`count(*) filter (where ${condition})::int`
  const [found] = await db
    .select({
      trainees: sql<number>`count(*)::int`,
      noAddress: count(sql`not coalesce(${hasAddress}, false)`),
      refused: count(sql`${hasAddress} and not ${hasNotRefused}`),
      asked: count(linked(form)),
      toAsk: count(sql`${open} and not ${linked(form)}`),
      toRemind: count(sql`${open} and ${linked(form)} and not ${linked(form, true)}`),
    })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .where(trainees(form))
  return found ?? { trainees: 0, noAddress: 0, refused: 0, asked: 0, toAsk: 0, toRemind: 0 }
}
export type WhomToAsk = Awaited<ReturnType<typeof whomToAsk>>

/**
 * The seats to write to, by name: those that were not asked yet, or those that were and have not answered. Without
 * anybody of the team looking on, only whoever agreed.
 */
export const seatsToWrite = (
  tx: Tx,
  form: Form,
  { reminder, byItself }: { reminder: boolean; byItself: boolean },
) =>
  tx
    .select({
      participationId: participation.id,
      address: sql<string>`${person.email}`,
      name: sql<string>`${person.givenNames} || ' ' || ${person.familyNames}`,
    })
    .from(participation)
    .innerJoin(person, eq(person.id, participation.personId))
    .where(
      and(
        trainees(form),
        hasAddress,
        hasNotRefused,
        byItself ? hasAgreed : undefined,
        sql`not ${answered(form)}`,
        reminder ? sql`${linked(form)} and not ${linked(form, true)}` : sql`not ${linked(form)}`,
      ),
    )
    .orderBy(asc(person.nameKey), asc(participation.id))
