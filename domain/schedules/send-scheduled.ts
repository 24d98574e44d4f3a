import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { edition } from '@/db/schema/edition'
import { schedule, scheduleRecipient, scheduleRun } from '@/db/schema/schedule'
import { user } from '@/db/schema/user'
import { shareByLink } from '../editions/links'
import { mayRead } from '../editions/may-read'
import { writeLetter } from '../letters/write-letter'
import { afterQuietHours } from '../notifications/quiet-hours'
import { localDay, timeZone } from '../time-zone'
import { actorById } from '../users/queries'
import { stopSchedule } from './stop-schedule'

type Edition = typeof edition.$inferSelect

/**
 * Writes the letters of the run that an edition was made by, if any: to each recipient in her language. An account that
 * is closed or may not read it gets none; an address without an account gets a link that opens one document.
 */
export async function sendScheduled(tx: Tx, made: Edition, now: Date) {
  const [found] = await tx
    .select({ run: scheduleRun, schedule })
    .from(scheduleRun)
    .innerJoin(schedule, eq(schedule.id, scheduleRun.scheduleId))
    .where(and(eq(scheduleRun.editionId, made.id), eq(scheduleRun.status, 'making')))
    .for('update', { of: scheduleRun })
  if (!found) return
  const recipients = await tx
    .select()
    .from(scheduleRecipient)
    .where(eq(scheduleRecipient.scheduleId, found.schedule.id))
    .orderBy(asc(scheduleRecipient.id))
  let sent = 0
  for (const recipient of recipients) {
    const gotIt =
      recipient.userId === null
        ? await sendToAddress(tx, made, recipient, found.schedule, now)
        : await sendToAccount(tx, made, recipient.userId, now)
    if (gotIt) sent += 1
  }
  await tx
    .update(scheduleRun)
    .set({ status: 'sent', endedAt: now, sent, leftOut: recipients.length - sent })
    .where(eq(scheduleRun.id, found.run.id))
}

async function sendToAccount(tx: Tx, made: Edition, userId: number, now: Date) {
  const actor = await actorById(tx, userId)
  if (!actor || !mayRead(actor, made)) return false
  const [account] = await tx.select().from(user).where(eq(user.id, userId))
  if (!account) return false
  await writeLetter(tx, {
    kind: 'report_sent',
    to: { userId, address: account.email, locale: account.locale },
    params: {
      name: account.name,
      title: made.titles?.[account.locale] ?? made.title,
      asOf: localDay(made.asOf),
      path: `/reports/editions/${made.id}`,
    },
    after: afterQuietHours(now, account, account.timeZone ?? timeZone) ?? undefined,
    at: now,
  })
  return true
}

async function sendToAddress(
  tx: Tx,
  made: Edition,
  { address, locale }: typeof scheduleRecipient.$inferSelect,
  { format }: typeof schedule.$inferSelect,
  now: Date,
) {
  if (!address || !locale || made.audience !== 'readers') return false
  const { path, expiresAt } = await shareByLink(tx, { editionId: made.id, locale, format, address, now })
  await writeLetter(tx, {
    kind: 'report_shared',
    to: { userId: null, address, locale },
    params: {
      title: made.titles?.[locale] ?? made.title,
      asOf: localDay(made.asOf),
      until: localDay(expiresAt),
      path,
    },
    at: now,
  })
  return true
}

/** That the report of a run could not be made: its schedule is stopped. `trouble` is a key of `errors`. */
export async function letScheduleFail(tx: Tx, editionId: number, trouble: string, now: Date) {
  const [failed] = await tx
    .update(scheduleRun)
    .set({ status: 'failed', endedAt: now, trouble })
    .where(and(eq(scheduleRun.editionId, editionId), eq(scheduleRun.status, 'making')))
    .returning({ scheduleId: scheduleRun.scheduleId })
  if (!failed) return
  const [found] = await tx.select().from(schedule).where(eq(schedule.id, failed.scheduleId))
  if (found) await stopSchedule(tx, found, trouble, now)
}
