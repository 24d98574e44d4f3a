import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { deployment } from '@/db/schema/activity'
import { certificate } from '@/db/schema/certificate'
import { arrival, attendance, attendanceTick, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { personMerge, personPair } from '@/db/schema/person-merge'
import { answerLink, answerSheet } from '@/db/schema/questionnaire'
import { user } from '@/db/schema/user'
import { conflict } from '../../errors'
import { nameKey, sortedNameKey } from '../../names'
import type { JoinedSeat, MergeBefore, RowJson, Rows } from './before'
import type { Facts } from './fields'
import { presentDays } from './present-days'
import { isSameRow, putBack, rowsAsJson, setBack } from './rows'

type Merge = { id: number; keptId: number; goneId: number; before: MergeBefore }

/**
 * Puts back what a merge changed, each row as it stood. What somebody changed since stays as they left it, and what is
 * new since stays with the one who was kept. Takes a merge whose records are locked. Throws DomainError `conflict` where
 * a later merge stands on this one and must be undone first, and where a day lost sessions that somebody came to.
 */
export async function putApart(tx: Tx, merge: Merge, now: Date) {
  const { keptId, goneId, before } = merge
  await demandNothingOnTop(tx, merge)
  const give = { personId: goneId }
  const { seats, deployments, users, records } = before.moved
  if (seats.length > 0)
    await tx
      .update(participation)
      .set({ ...give, version: sql`${participation.version} + 1` })
      .where(and(inArray(participation.id, seats), eq(participation.personId, keptId)))
  if (deployments.length > 0)
    await tx
      .update(deployment)
      .set(give)
      .where(and(inArray(deployment.id, deployments), eq(deployment.personId, keptId)))
  if (users.length > 0)
    await tx
      .update(user)
      .set(give)
      .where(and(inArray(user.id, users), eq(user.personId, keptId)))
  if (records.length > 0)
    await tx
      .update(person)
      .set({ mergedIntoId: goneId })
      .where(and(inArray(person.id, records), eq(person.mergedIntoId, keptId)))
  for (const one of before.seats) await partSeat(tx, await presentDays(tx, one))
  for (const one of before.deployments) {
    const [current] = await rowsAsJson(tx, deployment, sql`t.id = ${one.into}`)
    if (isSameRow(current, one.after))
      await setBack(tx, deployment, { ...one.before, id: one.into }, changed(one))
    await putBack(tx, deployment, [one.deployment])
  }
  for (const other of before.toldApart)
    await tx
      .delete(personPair)
      .where(and(eq(personPair.aId, Math.min(keptId, other)), eq(personPair.bId, Math.max(keptId, other))))
  await restoreFacts(tx, merge, now)
}

/** Two records that were merged one after the other are parted the other way round where they met on a seat. */
async function demandNothingOnTop(tx: Tx, { id, keptId, before }: Merge) {
  const later = await tx
    .select({ id: personMerge.id, before: personMerge.before })
    .from(personMerge)
    .where(
      and(
        eq(personMerge.keptId, keptId),
        isNull(personMerge.undoneAt),
        ne(personMerge.id, id),
        sql`${personMerge.id} > ${id}`,
      ),
    )
    .orderBy(personMerge.id)
  const mine = new Set([...before.moved.seats, ...before.seats.map(({ into }) => into)])
  const lent = new Set([...before.moved.deployments, ...before.deployments.map(({ into }) => into)])
  for (const one of later) {
    const theirs = one.before as Partial<MergeBefore>
    const meets =
      theirs.seats?.some(({ into }) => mine.has(into)) ||
      theirs.deployments?.some(({ into }) => lent.has(into))
    if (meets) {
      const { givenNames, familyNames } = theirs.gone as Facts
      throw conflict('duplicates.errors.laterMerge', { name: `${givenNames} ${familyNames}` })
    }
  }
}

const changed = ({ before, after }: { before: RowJson; after: RowJson }) =>
  Object.keys(before).filter(
    (column) => column !== 'version' && !isSameRow({ v: before[column] }, { v: after[column] }),
  )

async function partSeat(tx: Tx, one: JoinedSeat) {
  const [current] = await rowsAsJson(tx, participation, sql`t.id = ${one.into}`)
  await putBack(tx, participation, [one.seat])
  await putBack(tx, attendance, one.days)
  await putBack(tx, attendanceTick, one.ticks)
  if (current) {
    const untouched = changed({ before: one.seatBefore, after: one.seatAfter }).filter((column) =>
      isSameRow({ v: current[column] }, { v: one.seatAfter[column] }),
    )
    if (untouched.length > 0) await setBack(tx, participation, { ...one.seatBefore, id: one.into }, untouched)
    await partRows(tx, attendance, one.into, one.intoDays, ({ day }) => sql`t.day = ${day}`)
    await partRows(
      tx,
      attendanceTick,
      one.into,
      one.intoTicks,
      ({ day, session }) => sql`t.day = ${day} and t.session = ${session}`,
    )
  }
  const seat = { participationId: one.seat.id }
  for (const id of one.certificates) {
    const twinOfId = one.twins.find((twin) => twin.id === id)?.twinOfId ?? null
    await tx
      .update(certificate)
      .set({ ...seat, twinOfId })
      .where(eq(certificate.id, id))
  }
  if (one.sheets.length > 0) await tx.update(answerSheet).set(seat).where(inArray(answerSheet.id, one.sheets))
  if (one.links.length > 0) await tx.update(answerLink).set(seat).where(inArray(answerLink.hash, one.links))
  if (one.arrivals.length > 0) await tx.update(arrival).set(seat).where(inArray(arrival.id, one.arrivals))
}

/** Rows of a seat that stand as the merge left them are put back; one that somebody changed since stays. */
async function partRows(
  tx: Tx,
  table: PgTable,
  seat: number,
  { before, after }: Rows,
  by: (row: RowJson) => ReturnType<typeof sql>,
) {
  const find = async (row: RowJson) =>
    (await rowsAsJson(tx, table, sql`t.participation_id = ${seat} and ${by(row)}`))[0]
  for (const row of after) {
    const was = before.find((one) => one.day === row.day && one.session === row.session)
    if (isSameRow(was, row) || !isSameRow(await find(row), row)) continue
    await tx.execute(sql`delete from ${table} as t where t.participation_id = ${seat} and ${by(row)}`)
    if (was) await putBack(tx, table, [was])
  }
}

async function restoreFacts(tx: Tx, { keptId, goneId, before }: Merge, now: Date) {
  const [kept] = await tx.select().from(person).where(eq(person.id, keptId))
  if (!kept) return
  const facts = Object.fromEntries(
    (Object.keys(before.after) as (keyof Facts)[]).map((column) => [
      column,
      kept[column] === before.after[column] ? before.kept[column] : kept[column],
    ]),
  ) as Facts
  const saved = { version: sql`${person.version} + 1`, updatedAt: now }
  await tx
    .update(person)
    .set({
      ...facts,
      nameKey: nameKey(facts.givenNames, facts.familyNames),
      sortedNameKey: sortedNameKey(facts.givenNames, facts.familyNames),
      ...saved,
    })
    .where(eq(person.id, keptId))
  await tx
    .update(person)
    .set({ mergedIntoId: null, ...saved })
    .where(eq(person.id, goneId))
}
