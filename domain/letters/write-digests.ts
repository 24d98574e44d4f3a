import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { letter, notification } from '@/db/schema/notification'
import { user } from '@/db/schema/user'
import { dayOf } from '../deadlines'
import { choicesOf } from '../notifications/queries'
import { afterQuietHours, localTime } from '../notifications/quiet-hours'
import { timeZone } from '../time-zone'
import { actorByEmail, type SignedInActor } from '../users/queries'
import { pageOf } from '../waiting/page-of'
import { type Waiting, whatWaits } from '../waiting/what-waits'
import { chased } from './chased'
import type { DigestWait } from './params'
import { writeLetter } from './write-letter'

/** The hour of the reader's own day at which the daily letter comes; later, when the worker slept, until noon. */
const FROM_HOUR = 7
const UNTIL_HOUR = 12
/** As much of each as one reads in a letter; the rest is in the app. */
const most = 15
/** What was told before is old news. */
const daysOfNews = 7
/** An authority that hears nothing new is reminded of what it owes no oftener than this. */
const daysBetweenChases = 7
const DAY = 86_400_000

/**
 * Writes the daily letter of everybody for whom it is morning: what is late, what waits, and what happened that she
 * chose to be told of daily and has not read; to a focal point, what her authority has owed for long. Nobody gets two on one day, and nobody an empty one. Gives back how many
 * were written.
 */
export async function writeDigests({ db, now }: { db: Db; now: Date }) {
  const accounts = await db
    .select({ id: user.id, zone: user.timeZone })
    .from(user)
    .where(eq(user.active, true))
    .orderBy(user.id)
  let written = 0
  for (const { id, zone } of accounts) {
    const { hour } = localTime(now, zone ?? timeZone)
    if (hour < FROM_HOUR || hour >= UNTIL_HOUR) continue
    if (await db.transaction((tx) => writeDigest(tx, id, now))) written += 1
  }
  return written
}

async function writeDigest(tx: Tx, userId: number, now: Date) {
  // Whoever else writes daily letters waits here, and then finds this one.
  const [account] = await tx.select().from(user).where(eq(user.id, userId)).for('update')
  if (!account) return false
  const zone = account.timeZone ?? timeZone
  const [last] = await tx
    .select({ madeAt: letter.madeAt })
    .from(letter)
    .where(and(eq(letter.userId, userId), eq(letter.kind, 'digest')))
    .orderBy(desc(letter.madeAt))
    .limit(1)
  if (last && localTime(last.madeAt, zone).day >= localTime(now, zone).day) return false
  const actor = await actorByEmail(tx, account.email)
  if (!actor) return false
  const contents = await contentsFor(tx, actor, now, last?.madeAt)
  if (!contents) return false
  await writeLetter(tx, {
    kind: 'digest',
    to: { userId, address: account.email, locale: account.locale },
    params: { name: account.name, path: '/', ...contents },
    after: afterQuietHours(now, account, zone) ?? undefined,
    at: now,
  })
  return true
}

/** What the letter says; null when that is nothing, or when she chose nothing to come daily. */
async function contentsFor(tx: Tx, actor: SignedInActor, now: Date, last: Date | undefined) {
  const { kinds } = await choicesOf(tx, actor)
  const daily = kinds.flatMap(({ kind, mail }) => (mail === 'daily' ? [kind] : []))
  const declined = kinds.flatMap(({ kind, mail }) => (mail === 'never' ? [kind] : []))
  const owed = (await chased(tx, actor, now, declined)).slice(0, most)
  if (daily.length + owed.length === 0) return null
  const oldest = new Date(now.getTime() - daysOfNews * DAY)
  const news = await tx
    .select({ id: notification.id, kind: notification.kind, values: notification.params })
    .from(notification)
    .where(
      and(
        eq(notification.userId, actor.id),
        inArray(notification.kind, daily),
        isNull(notification.readAt),
        gt(notification.madeAt, last && last > oldest ? last : oldest),
      ),
    )
    .orderBy(desc(notification.id))
    .limit(most)
  const waiting = await whatWaits(tx, actor, now)
  const today = dayOf(now)
  const isLate = ({ due }: Waiting) => due !== null && due < today
  const late = waiting.filter(isLate).slice(0, most).map(waitOf)
  const waits = waiting
    .filter((item) => !isLate(item))
    .slice(0, most)
    .map(waitOf)
  if (news.length + late.length + waits.length === 0) {
    const isTooSoon = last !== undefined && now.getTime() - last.getTime() < daysBetweenChases * DAY
    if (owed.length === 0 || isTooSoon) return null
  }
  const told = news.map(({ id, kind, values }) => ({ kind, values, path: `/notifications/${id}` }))
  return { late, waits: [...owed, ...waits], news: told }
}

const waitOf = (item: Waiting): DigestWait => ({
  what: item.wait,
  reference: item.kind === 'activity' ? (item.of ?? '') : item.slug,
  title: item.title,
  by: item.due,
  path: pageOf(item),
})
