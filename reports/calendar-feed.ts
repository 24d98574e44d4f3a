import ICAL from 'ical.js'
import type { ActivityStatus, Locale } from '@/db/enums'
import type { CalendarActivity } from '@/domain/activities/in-calendar'
import { countryName } from './format'
import { textsIn } from './texts'

const statuses: Record<ActivityStatus, 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'> = {
  planned: 'TENTATIVE',
  postponed: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  held: 'CONFIRMED',
  reported: 'CONFIRMED',
  cancelled: 'CANCELLED',
}

/**
 * Activities as an iCalendar (RFC 5545) that a calendar subscribes to: whole days, the last one among them. Takes the
 * programme's name, the public address, and the language of its words; gives back the text.
 */
export function calendarFeed(
  activities: readonly CalendarActivity[],
  { programme, address, locale }: { programme: string; address: string; locale: Locale },
): string {
  const t = textsIn(locale)
  const calendar = new ICAL.Component(['vcalendar', [], []])
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('prodid', '-//Minga//Activities//EN')
  calendar.updatePropertyWithValue('name', programme)
  calendar.updatePropertyWithValue('x-wr-calname', programme)
  calendar.updatePropertyWithValue('refresh-interval', ICAL.Duration.fromSeconds(3600))
  for (const activity of activities) {
    const event = new ICAL.Component('vevent')
    const say = (name: string, value: string | number | ICAL.Time) => event.addPropertyWithValue(name, value)
    say('uid', `activity-${activity.id}@${new URL(address).host}`)
    say('dtstamp', ICAL.Time.fromJSDate(activity.updatedAt, true))
    say('last-modified', ICAL.Time.fromJSDate(activity.updatedAt, true))
    say('sequence', activity.version - 1)
    say('dtstart', ICAL.Time.fromDateString(activity.startsOn as string))
    say('dtend', dayAfter(activity.endsOn ?? (activity.startsOn as string)))
    say('summary', `${activity.action.name}: ${activity.title}`)
    say('status', statuses[activity.status])
    say('transp', 'TRANSPARENT')
    const where = [
      activity.place,
      activity.countryCode ? countryName(activity.countryCode, locale) : null,
    ].filter(Boolean)
    if (where.length > 0) say('location', where.join(', '))
    say('categories', t(`enums.activityKind.${activity.kind}`))
    say('description', `${activity.action.reference} · ${t(`enums.activityStatus.${activity.status}`)}`)
    say('url', new URL(activity.page, address).href)
    calendar.addSubcomponent(event)
  }
  return calendar.toString()
}

/** An event of whole days ends before the day that it names. */
function dayAfter(day: string) {
  const end = ICAL.Time.fromDateString(day)
  end.adjust(1, 0, 0, 0)
  return end
}
