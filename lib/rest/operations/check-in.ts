import { z } from 'zod'
import { activityPolicy } from '@/domain/activities/policy'
import { certificatesOf } from '@/domain/certificates/queries'
import { certificateStandings } from '@/domain/certificates/standings'
import { checkInLinks, waitingArrivals } from '@/domain/check-in/queries'
import type { Context } from '@/domain/command'
import { notFound } from '@/domain/errors'
import { demand } from '@/domain/policy'
import { theProgramme } from '@/domain/reference'
import { activityDays } from '@/domain/rosters/activity-days'
import { authorityOf } from '@/domain/rosters/authority'
import { recordedList, wholeRoster } from '@/domain/rosters/queries'
import { recallColumns } from '@/domain/rosters/recall-columns'
import { noteLooks } from '@/lib/note-looks'
import { theActivity } from '../called'
import { type Asked, number, type Operation, pageQuery, read } from '../operation'

const named = { scope: 'people' } as const

/** An activity for whoever may use a verb on it; throws `forbidden` or `conflict`. */
async function activityFor(
  verb: 'makeCheckInLink' | 'recordAttendance' | 'importRoster',
  context: Context,
  asked: Asked,
) {
  const activity = await theActivity(context, asked)
  demand(activityPolicy, context.actor, verb, activity.subject)
  return activity
}

/** Who was there, by what, and what it was certified by. */
export const checkIn: readonly Operation[] = [
  {
    id: 'listCertificates',
    method: 'GET',
    path: '/activities/{id}/certificates',
    tag: 'activities',
    scope: 'people',
    whose: 'readers',
    query: z.object({
      q: pageQuery.q,
      cursor: pageQuery.cursor,
      standing: z.enum(certificateStandings).optional(),
    }),
    answers: 'page',
    run: async (context, asked) => {
      const { db, actor } = context
      const activity = await theActivity(context, asked)
      const { settings } = await theProgramme(db)
      const { page, ...all } = await certificatesOf(db, actor, activity, settings.completionRate, asked.query)
      const { rows, ...pages } = page
      if (rows.length > 0) await noteLooks(context, [activity.id], 'program')
      return { items: rows, ...pages, ...all }
    },
  },
  read('/activities/{id}/check-in-links', 'listCheckInLinks', async (context, asked) => {
    const { id } = await activityFor('makeCheckInLink', context, asked)
    // What opens a link was said when it was made, and stands on its page.
    const links = await checkInLinks(context.db, id)
    return { items: links.map(({ hash: _, ...link }) => link) }
  }),
  read(
    '/activities/{id}/arrivals',
    'listArrivals',
    async (context, asked) => {
      const { id } = await activityFor('makeCheckInLink', context, asked)
      return { items: await waitingArrivals(context.db, id) }
    },
    named,
  ),
  read(
    '/activities/{id}/attendance',
    'getAttendance',
    async (context, asked) => {
      const activity = await activityFor('recordAttendance', context, asked)
      const seats = await wholeRoster(context.db, context.actor, activity.id)
      if (seats.length > 0) await noteLooks(context, [activity.id], 'program')
      return {
        days: activityDays(activity),
        sessions: activity.sessions,
        items: seats.map(({ id, personId, givenNames, familyNames, role, attended: there }) => ({
          ...{ id, personId, givenNames, familyNames, role },
          there,
        })),
      }
    },
    named,
  ),
  read('/activities/{id}/remembered-columns', 'listRememberedColumns', async (context, asked) => {
    const { actionId } = await activityFor('importRoster', context, asked)
    const authority = await authorityOf(context.db, actionId)
    return { authority, items: await recallColumns(context.db, authority?.id ?? 0) }
  }),
  read('/activities/{id}/recorded-lists/{importId}', 'getRecordedList', async (context, asked) => {
    const { id } = await theActivity(context, asked)
    const found = await recordedList(context.db, context.actor, id, number(asked.params.importId ?? ''))
    if (!found) throw notFound()
    return found
  }),
]
