import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { retentionRun } from '@/db/schema/consent'
import { person } from '@/db/schema/person'
import { answer, answerSheet } from '@/db/schema/questionnaire'
import { programme } from '@/db/schema/reference'
import { record } from '../audit/record'
import { dayOf } from '../deadlines'
import { anonymise } from '../people/anonymise'
import { partFormerAnswers } from '../people/former-states'
import { redacted } from '../people/pseudonym'
import { removeFile } from '../people/remove-file'
import { listsDue, peopleDue, type Retention, sheetsDue } from './due'

/** So many of a kind go in one run; what is left goes in the next one, an hour later. */
export const mostAtOnce = 200
const lock = 7_364_002

/**
 * Carries out the retention of personal data, once a day: people are anonymised, files of lists removed, and answers
 * parted from who gave them and from their own words. Each goes in a transaction of its own, with its line in the log
 * of the run, so that what was done is written down even when the rest fails. Does nothing before periods are set.
 */
export async function retain({ db, now }: { db: Db; now: Date }) {
  const [row] = await db.select({ settings: programme.settings }).from(programme).where(eq(programme.id, 1))
  const retention = row?.settings.retention
  if (!retention) return
  const runId = await beginRun(db, now)
  if (runId === null) return
  const once =
    <Due>(kind: Kind, work: (tx: Tx, due: Due) => Promise<boolean>) =>
    (due: Due) =>
      db.transaction(async (tx) => {
        if (await work(tx, due)) await count(tx, runId, kind)
      })
  const failures = [
    ...(await each(listsDue(db, retention, now), once('lists', removeList(retention, now)))),
    ...(await each(sheetsDue(db, retention, now), once('answers', partAnswers))),
    ...(await each(peopleDue(db, retention, now), once('people', forget(retention, now)))),
  ]
  if (failures.length > 0) throw new AggregateError(failures, 'some of what is due could not go')
}

type Kind = 'people' | 'lists' | 'answers'

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

const count = (tx: Tx, id: number, kind: Kind) =>
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
  for (const one of await due.limit(mostAtOnce)) await work(one).catch((error) => failures.push(error))
  return failures
}

/* Each is looked at once more when it is its turn: somebody may have changed it since it was found. */

const forget =
  (retention: Retention, now: Date) =>
  async (tx: Tx, { id }: { id: number }) => {
    await tx.select({ id: person.id }).from(person).where(eq(person.id, id)).for('update')
    if ((await peopleDue(tx, retention, now, id)).length === 0) return false
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
