import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { type CheckInKind, type Locale, locales } from '@/db/enums'
import { activity } from '@/db/schema/activity'
import { checkInLink } from '@/db/schema/participation'
import { takesPlace } from '../activities/policy'
import { consentTextInUse } from '../data-protection/queries'
import { theProgramme } from '../reference'
import { activityDays } from '../rosters/activity-days'
import { sessionsOf } from '../rosters/put-ticks'
import { hashOf } from '../secrets'
import { storable } from '../storable'

const DAY = 86_400_000

/** For so long after its end a link still takes in what a phone ticked before it, and shows nothing any more. */
const graceDays = 14

/**
 * The link of this secret with its activity, while it is good: not over, not revoked, and people take part in the
 * activity. `late` also finds one that is over but still takes in what was ticked before.
 */
export async function linkOf(db: Db | Tx, secret: string, now: Date, { late = false } = {}) {
  const end = late ? new Date(now.getTime() - graceDays * DAY) : now
  const [found] = await db
    .select({ link: checkInLink, activity })
    .from(checkInLink)
    .innerJoin(activity, eq(activity.id, checkInLink.activityId))
    .where(
      and(
        eq(checkInLink.hash, hashOf(storable(secret))),
        isNull(checkInLink.revokedAt),
        gt(checkInLink.expiresAt, end),
        inArray(activity.status, takesPlace as (typeof activity.$inferSelect)['status'][]),
      ),
    )
  return found ?? null
}

export type CheckIn = {
  linkId: number
  kind: CheckInKind
  activityId: number
  title: string
  place: string | null
  programme: string
  /** The activity's first working language that Minga speaks; null where it speaks none of them. */
  locale: Locale | null
  /** The days that can be ticked, in order. */
  days: string[]
  /** The names of the sessions of a day; none where a day is one whole. */
  sessions: string[]
  expiresAt: Date
  /** What those who check in agree to, by language; null before the programme has such words. */
  consent: Record<Locale, string> | null
}

/** What a check-in page says of itself to whoever holds its link, without a name on it; null for a link that is none. */
export async function checkInByLink(db: Db, secret: string, now: Date): Promise<CheckIn | null> {
  const found = await linkOf(db, secret, now)
  if (!found) return null
  const { link, activity: about } = found
  const days = daysOf(found)
  if (days.length === 0) return null
  const [programme, consent] = [await theProgramme(db), await consentTextInUse(db)]
  return {
    linkId: link.id,
    kind: link.kind,
    activityId: about.id,
    title: about.title,
    place: about.place,
    programme: programme.fullName,
    locale: localeOf(about.languages),
    days,
    sessions: about.sessions,
    expiresAt: link.expiresAt,
    consent: consent?.texts ?? null,
  }
}

type Found = NonNullable<Awaited<ReturnType<typeof linkOf>>>

/** The days of a link that its activity still has. */
export const daysOf = ({ link, activity: about }: Found) =>
  activityDays(about).filter((day) => day >= link.firstDay && day <= link.lastDay)

/** Whether a link is for this session of this day. */
export const isOpenFor = (found: Found, { day, session }: { day: string; session?: number | undefined }) =>
  daysOf(found).includes(day) && (session === undefined || sessionsOf(found.activity).includes(session))

/** The days among these that are today somewhere on earth. */
export const todayAmong = (days: readonly string[], now: Date) =>
  days.filter((day) => Math.abs(Date.parse(`${day}T12:00:00Z`) - now.getTime()) < 1.5 * DAY)

/** The first of these languages, by ISO 639-1 code, that Minga speaks. */
export const localeOf = (languages: readonly string[]): Locale | null =>
  languages.map((code) => locales.find((locale) => locale === code)).find((locale) => locale !== undefined) ??
  null
