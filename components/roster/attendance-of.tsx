import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import { ClientMessages } from '@/components/shell/client-messages'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import type { ListedSeat } from '@/domain/rosters/queries'
import type { Standing } from '@/domain/rosters/standing'
import { formatDays } from '@/lib/format'
import { AttendanceGrid } from './attendance-grid'

/** Days side by side; the others are on the pages before and after. */
const daysAtOnce = 10

/** How long a device keeps a grid that was opened on it, in days. */
const daysKept = 14

/** The grid for an activity, or what is missing for it. */
export function AttendanceOf({
  activity: { id: activityId, title, sessions },
  days,
  from,
  people,
  reader,
  now,
}: {
  activity: { id: number; title: string; sessions: readonly string[] }
  days: readonly string[]
  /** The first day shown. */
  from: string | undefined
  people: readonly ListedSeat[]
  /** Who is signed in: what she ticks and could not send is sent by nobody else. */
  reader: { id: number }
  now: Date
}) {
  const t = useTranslations('rosters')
  const href = `/activities/${activityId}`
  if (days.length === 0)
    return (
      <EmptyState
        title={t('attendance.noDates')}
        action={<To href={`${href}/edit`} label={t('attendance.toDates')} />}
      >
        {t('attendance.noDatesHint')}
      </EmptyState>
    )
  if (people.length === 0)
    return (
      <EmptyState
        title={t('section.empty')}
        action={<To href={`${href}/roster/import`} label={t('buttons.upload')} />}
      >
        {t('section.emptyHint')}
      </EmptyState>
    )
  const asked = Math.max(days.indexOf(from ?? ''), 0)
  const first = asked - (asked % daysAtOnce)
  const shown = days.slice(first, first + daysAtOnce)
  return (
    <div className="space-y-5">
      <DayPages days={days} first={first} href={`${href}/roster/attendance`} />
      <ClientMessages of={['rosters']}>
        <AttendanceGrid
          key={shown[0]}
          activityId={activityId}
          days={shown}
          sessions={sessions}
          people={people.map(({ id, givenNames, familyNames, institution }) => ({
            id,
            name: `${givenNames} ${familyNames}`,
            detail: institution,
          }))}
          page={{
            list: `${href}/roster/attendance`,
            title,
            owner: String(reader.id),
            until: keptUntil(now),
            standing: people.flatMap((seat) =>
              seat.attended.map(({ day, sessions: on }): Standing => [seat.id, day, on]),
            ),
            at: now.getTime(),
          }}
        />
      </ClientMessages>
    </div>
  )
}

/** A day, so that what is told of it does not change from one look to the next. */
const keptUntil = (now: Date) => Math.ceil(now.getTime() / DAY) * DAY + daysKept * DAY

const DAY = 86_400_000

const To = ({ href, label }: { href: string; label: string }) => (
  <Button asChild>
    <Link href={href}>{label}</Link>
  </Button>
)

function DayPages({ days, first, href }: { days: readonly string[]; first: number; href: string }) {
  const t = useTranslations('rosters.attendance')
  const locale = useLocale() as Locale
  if (days.length <= daysAtOnce) return null
  const last = Math.min(first + daysAtOnce, days.length)
  return (
    <nav aria-label={t('heading')} className="flex flex-wrap items-center gap-4">
      {first > 0 ? <To href={`${href}?from=${days[first - daysAtOnce]}`} label={t('earlier')} /> : null}
      <span>{formatDays(days[first] ?? null, days[last - 1] ?? null, locale)}</span>
      {last < days.length ? <To href={`${href}?from=${days[last]}`} label={t('later')} /> : null}
    </nav>
  )
}
