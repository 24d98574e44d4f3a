import { db } from '@/db/client'
import { activitiesInCalendar } from '@/domain/activities/in-calendar'
import { theProgramme } from '@/domain/reference'
import { openToken } from '@/domain/tokens/queries'
import { installation } from '@/lib/env'
import { calendarFeed } from '@/reports/calendar-feed'

type Props = { params: Promise<{ secret: string }> }

/** The activities that exist for whoever made this address, as her calendar subscribes to them. */
export async function GET(_request: Request, { params }: Props) {
  const secret = (await params).secret.replace(/\.ics$/, '')
  const now = new Date()
  const token = await openToken({ db: db(), now }, secret)
  if (!token?.scopes.includes('calendar')) return new Response(null, { status: 404 })
  const feed = calendarFeed(await activitiesInCalendar(db(), token.actor, now), {
    programme: (await theProgramme(db())).name,
    address: installation().address,
    locale: token.actor.locale,
  })
  return new Response(feed, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=300' },
  })
}
