import { and, eq, exists, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { answerLink, answerSheet, questionnaire } from '@/db/schema/questionnaire'
import { parse } from '../command'
import { dayOf } from '../deadlines'
import { conflict, invalidField, notFound } from '../errors'
import { theProgramme } from '../reference'
import { hashOf } from '../secrets'
import { storable } from '../storable'
import { tryDoor } from '../users/attempts'
import { findSeat } from './find-seat'
import { AnswerInput } from './inputs'
import { recordSheet } from './record-sheet'
import { formOfRoomLink, isRoomLink } from './room-link'
import { questionsOf } from './visibility'

/** What signs the links of the room. */
type Installation = { secret: string }

type Found = {
  form: typeof questionnaire.$inferSelect
  /** Whose link it is; null for the room's. */
  participationId: number | null
}

/**
 * What whoever holds a link may read: the questions, about which activity, and what is promised. Never who was asked
 * or what anybody answered. Null for a link that is none.
 */
export async function formByLink(db: Db, secret: string, installation: Installation, now: Date) {
  const found = await findForm(db, secret, installation)
  if (!found || found.form.status === 'draft') return null
  const { form, participationId } = found
  const [about] = await db
    .select({
      title: activity.title,
      startsOn: activity.startsOn,
      endsOn: activity.endsOn,
      place: activity.place,
    })
    .from(activity)
    .where(eq(activity.id, form.activityId))
  if (!about) return null
  const { fullName } = await theProgramme(db)
  const questions = (await questionsOf(db, form.id)).map(({ correct: _, purpose: _p, ...asked }) => asked)
  return {
    kind: form.kind,
    anonymous: form.anonymous,
    closesOn: form.closesOn,
    isOpen: isOpen(form, now),
    /** A personal link is good for one sheet. */
    isUsed: participationId !== null && (await isUsed(db, form.id, participationId)),
    asksWho: !form.anonymous && participationId === null,
    activity: about,
    programme: fullName,
    questions,
  }
}
export type FormByLink = NonNullable<Awaited<ReturnType<typeof formByLink>>>
export type FormQuestion = FormByLink['questions'][number]

/**
 * Somebody answers by a link, her own or that of the room. What is sent twice counts once; a personal link is good for
 * one sheet. Of an anonymous form nothing is kept that says who: the sheet bears no seat, the log says nothing, and all
 * links of the form are written anew together, so that not even the database knows which one was used with which
 * sheet. Gives back the score of a test in percent.
 *
 * Throws `invalid` (errors at `q` and the question's number, at `who`), `not_found` for a link that is none, `conflict`
 * once the form is closed or the link was used, and `forbidden` after too many from one network address.
 */
export async function answerByLink(
  { db, now, installation }: { db: Db; now: Date; installation: Installation },
  raw: unknown,
  from: { address: string },
): Promise<{ score: number | null }> {
  const input = parse(AnswerInput, raw)
  const known = await findForm(db, input.secret, installation)
  await knock(db, known?.form.id ?? null, from.address, installation, now)
  if (!known) throw notFound()
  return db.transaction(async (tx) => {
    const [form] = await tx
      .select()
      .from(questionnaire)
      .where(eq(questionnaire.id, known.form.id))
      .for('update')
    if (!form || form.linkKey !== known.form.linkKey) throw notFound()
    if (!isOpen(form, now)) throw conflict('formClosed')
    const { sheetId, locale, answers } = input
    const isThere = (await tx.$count(answerSheet, eq(answerSheet.id, sheetId))) > 0
    if (!isThere && known.participationId !== null && (await isUsed(tx, form.id, known.participationId)))
      throw conflict('answeredAlready')
    const participationId = form.anonymous ? null : (known.participationId ?? (await whose(tx, form, input)))
    const { score } = await recordSheet(
      tx,
      form,
      { sheetId, participationId, source: 'link', locale, answers },
      now,
    )
    if (known.participationId !== null) await spendLink(tx, form.id, known.participationId)
    return { score }
  })
}

async function findForm(
  db: Db,
  given: string,
  { secret: installation }: Installation,
): Promise<Found | null> {
  const secret = storable(given)
  const id = formOfRoomLink(secret)
  if (id !== null) {
    const [form] = await db.select().from(questionnaire).where(eq(questionnaire.id, id))
    return form?.linkKey && isRoomLink(secret, id, form.linkKey, installation)
      ? { form, participationId: null }
      : null
  }
  const [found] = await db
    .select({ form: questionnaire, participationId: answerLink.participationId })
    .from(answerLink)
    .innerJoin(questionnaire, eq(questionnaire.id, answerLink.questionnaireId))
    .where(eq(answerLink.hash, hashOf(secret)))
  return found ?? null
}

const isOpen = ({ status, closesOn }: Found['form'], now: Date) =>
  status === 'open' && (closesOn === null || closesOn >= dayOf(now))

/** Whether a link of this seat was used, or a sheet on paper bears its name. */
async function isUsed(db: Db | Tx, questionnaireId: number, participationId: number) {
  const [row] = await db
    .select({
      used: or(
        exists(
          db
            .select({ one: sql`1` })
            .from(answerLink)
            .where(
              and(
                eq(answerLink.questionnaireId, questionnaireId),
                eq(answerLink.participationId, participationId),
                answerLink.used,
              ),
            ),
        ),
        exists(
          db
            .select({ one: sql`1` })
            .from(answerSheet)
            .where(
              and(
                eq(answerSheet.questionnaireId, questionnaireId),
                eq(answerSheet.participationId, participationId),
              ),
            ),
        ),
      ) as ReturnType<typeof sql<boolean>>,
    })
    .from(sql`(select 1) as one`)
  return row?.used === true
}

/** Whose sheet it is, of whoever sits in the room; nobody's for who says so. Throws `invalid` at `who`. */
async function whose(
  tx: Tx,
  form: Found['form'],
  { who, unlisted }: { who?: string | undefined; unlisted: boolean },
) {
  if (unlisted) return null
  const written = storable(who ?? '').trim()
  if (written === '') throw invalidField('who', 'required')
  const seat = await findSeat(tx, form.activityId, written)
  if (seat === null) throw invalidField('who', 'notOnTheList')
  return seat
}

/** All links of the form are written, so that none of them bears the mark of the transaction that its sheet bears. */
const spendLink = (tx: Tx, questionnaireId: number, participationId: number) =>
  tx
    .update(answerLink)
    .set({ used: sql`${answerLink.used} or ${answerLink.participationId} = ${participationId}` })
    .where(eq(answerLink.questionnaireId, questionnaireId))

const QUARTER = 15 * 60_000

/**
 * Counts who knocks, without keeping who: the network address as a hash that only this installation can make, the
 * time to the quarter of an hour.
 */
async function knock(db: Db, formId: number | null, address: string, { secret }: Installation, now: Date) {
  await tryDoor(db, {
    door: formId === null ? 'answerLink' : 'answer',
    who: String(formId ?? 'unknown'),
    address: hashOf(`${secret}:${formId}:${address}`).slice(0, 32),
    at: new Date(Math.floor(now.getTime() / QUARTER) * QUARTER),
  })
}
