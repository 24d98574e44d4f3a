import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { retentionRun } from '@/db/schema/consent'
import { letter } from '@/db/schema/notification'
import { arrival, checkInLink } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { answer, answerSheet } from '@/db/schema/questionnaire'
import { programme } from '@/db/schema/reference'
import { user } from '@/db/schema/user'
import { record } from '../audit/record'
import { dayOf } from '../deadlines'
import { anonymise } from '../people/anonymise'
import { anonymiseAccount, anonymiseOpinion, anonymiseRegistration } from '../people/anonymise-others'
import { partFormerAnswers } from '../people/former-states'
import { redacted } from '../people/pseudonym'
import { removeFile } from '../people/remove-file'
import {
  accountsDue,
  checkInsDue,
  lettersDue,
  listsDue,
  opinionsDue,
  peopleDue,
  type Retention,
  registrationsDue,
  sheetsDue,
} from './due'
import type { GoneKind } from './retention-values'

/** So many of a kind go in one run; what is left goes in the next one, an hour later. */
export const mostAtOnce = 200
const lock = 7_364_002

/**
 * Carries out the retention of personal data, once a day: people, closed accounts and refused registrations are
 * anonymised, files of lists removed, answers parted from who gave them and from their own words, and addresses taken off
 * opinions and letters. Each goes in a transaction of its own, with its line in the log
 * of the run, so that what was done is written down even when the rest fails. Does nothing before periods are set.
 */
export async function retain({ db, now }: { db: Db; now: Date }) {
  const [row] = await db.select({ settings: programme.settings }).from(programme).where(eq(programme.id, 1))
  const retention = row?.settings.retention
  if (!retention) return
  const runId = await beginRun(db, now)
  if (runId === null) return
  const once =
    <Due>(kind: GoneKind, work: (tx: Tx, due: Due) => Promise<boolean>) =>
    (due: Due) =>
      db.transaction(async (tx) => {
        if (await work(tx, due)) await count(tx, runId, kind)
      })
  const failures = [
    ...(await each(listsDue(db, retention, now), once('lists', removeList(retention, now)))),
    ...(await each(sheetsDue(db, retention, now), once('answers', partAnswers))),
    ...(await each(checkInsDue(db, retention, now), once('checkIns', forgetCheckIn(retention, now)))),
    ...(await each(
      registrationsDue(db, retention, now),
      once('registrations', forgetRegistration(retention, now)),
    )),
    ...(await each(opinionsDue(db, retention, now), once('opinions', forgetOpinion(retention, now)))),
    ...(await each(accountsDue(db, retention, now), once('accounts', forgetAccount(retention, now)))),
    ...(await each(lettersDue(db, retention, now), once('letters', forgetLetter(retention, now)))),
    ...(await each(
      peopleDue(db, retention, now, { who: 'people' }),
      once('people', forget(retention, now, 'people')),
    )),
    ...(await each(
      peopleDue(db, retention, now, { who: 'experts' }),
      once('experts', forget(retention, now, 'experts')),
    )),
  ]
  if (failures.length > 0) throw new AggregateError(failures, 'some of what is due could not go')
}

/** The number of a new run; null when today's is done already, or somebody else's to do. */
const beginRun = (db: Db, now: Date) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock})`)
    const [last] = await tx.select().from(retentionRun).orderBy(sql`${retentionRun.id} desc`).limit(1)
    const isToday = last && dayOf(last.ranAt) === dayOf(now)
    const isLeft = Object.values(last?.counts ?? {}).some((gone) => gone >= mostAtOnce)
    if (isToday && !isLeft) return null
    const [begun] = await tx.insert(retentionRun).values({ ranAt: now }).returning({ id: retentionRun.id })
    return begun?.id ?? null
  })

const count = (tx: Tx, id: number, kind: GoneKind) =>
  tx
    .update(retentionRun)
    .set({
      counts: sql`${retentionRun.counts} || jsonb_build_object(${kind}::text, coalesce((${retentionRun.counts} ->> ${kind})::int, 0) + 1)`,
    })
    .where(eq(retentionRun.id, id))

/** One that can't go keeps none of the others; gives back why. */
async function each<Due>(
  due: { limit(most: number): PromiseLike<Due[]> },
  work: (one: Due) => Promise<unknown>,
) {
  const failures: unknown[] = []
  let gone = 0
  // Those that can't go stand before the others on every day.
  for (const one of await due.limit(10 * mostAtOnce)) {
    if (gone === mostAtOnce) break
    await work(one).then(
      () => gone++,
      (error) => failures.push(error),
    )
  }
  return failures
}

/* Each is looked at once more when it is its turn: somebody may have changed it since it was found. */

const forget =
  (retention: Retention, now: Date, who: 'people' | 'experts') =>
  async (tx: Tx, { id }: { id: number }) => {
    await tx.select({ id: person.id }).from(person).where(eq(person.id, id)).for('update')
    if ((await peopleDue(tx, retention, now, { who, id })).length === 0) return false
    await anonymise(tx, id, now)
    const happened = { verb: 'anonymise', to: 'anonymised', actorId: null, at: now }
    await record(tx, {
      ...happened,
      entity: 'person',
      entityId: id,
      details: { by: 'retention', count: 0 },
    })
    return true
  }

const removeList =
  (retention: Retention, now: Date) =>
  async (tx: Tx, { id }: { id: number }) => {
    const [file] = await listsDue(tx, retention, now, id)
    if (!file) return false
    await removeFile(tx, file, { actorId: null, now })
    return true
  }

/** By what a program tells on the trail that nobody did it. */
const byRetention = (now: Date) => ({
  verb: 'anonymise',
  actorId: null,
  at: now,
  details: { by: 'retention', count: 0 },
})

/** The link, and who arrived by it: those who were put on the roster are there. */
const forgetCheckIn =
  (retention: Retention, now: Date) =>
  async (tx: Tx, { id }: { id: number }) => {
    const [link] = await checkInsDue(tx, retention, now, id)
    if (!link) return false
    const gone = await tx.delete(arrival).where(eq(arrival.checkInLinkId, id)).returning({ id: arrival.id })
    await tx.delete(checkInLink).where(eq(checkInLink.id, id))
    await record(tx, {
      ...byRetention(now),
      entity: 'activity',
      entityId: link.activityId,
      actionId: link.actionId,
      details: { by: 'retention', count: gone.length },
    })
    return true
  }

const forgetRegistration =
  (retention: Retention, now: Date) =>
  async (tx: Tx, { id }: { id: number }) => {
    const [due] = await registrationsDue(tx, retention, now, id)
    if (!due) return false
    await anonymiseRegistration(tx, due)
    await record(tx, { ...byRetention(now), entity: 'registration', entityId: id })
    return true
  }

const forgetOpinion =
  (retention: Retention, now: Date) =>
  async (tx: Tx, { id }: { id: number }) => {
    const [due] = await opinionsDue(tx, retention, now, id)
    if (!due) return false
    await anonymiseOpinion(tx, due)
    await record(tx, { ...byRetention(now), entity: 'request', entityId: due.requestId })
    return true
  }

const forgetAccount =
  (retention: Retention, now: Date) =>
  async (tx: Tx, { id }: { id: number }) => {
    await tx.select({ id: user.id }).from(user).where(eq(user.id, id)).for('update')
    const [due] = await accountsDue(tx, retention, now, id)
    if (!due) return false
    await anonymiseAccount(tx, due, now)
    await record(tx, { ...byRetention(now), entity: 'user', entityId: id })
    return true
  }

/** Of what was sent it stays that it was; what could not be sent is sent no more. */
const forgetLetter =
  (retention: Retention, now: Date) =>
  async (tx: Tx, { id }: { id: number }) => {
    const [due] = await lettersDue(tx, retention, now, id)
    if (!due) return false
    if (due.isSent)
      await tx.update(letter).set({ address: redacted, params: {}, trouble: null }).where(eq(letter.id, id))
    else await tx.delete(letter).where(eq(letter.id, id))
    return true
  }

/** What was chosen and scored stays, for the figures; who said it and her own words go. */
const partAnswers = async (tx: Tx, { id }: { id: string }) => {
  await tx.update(answerSheet).set({ participationId: null }).where(eq(answerSheet.id, id))
  await tx
    .update(answer)
    .set({ text: redacted })
    .where(and(eq(answer.sheetId, id), isNotNull(answer.text)))
  await partFormerAnswers(tx, id)
  return true
}
