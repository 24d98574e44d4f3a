import { z } from 'zod'
import { getFiche } from '@/domain/fiches/queries'
import { activitiesOfOfficials, seatsOfOfficials } from '@/domain/people/own-officials'
import { listPeople } from '@/domain/people/queries'
import { caseForAuthority, requestsOfAuthority } from '@/domain/requests/authority-case'
import { whatIsAsked } from '@/domain/waiting/what-is-asked'
import { noteLooks } from '@/lib/note-looks'
import { type Operation, pageQuery, read } from '../operation'

/** What an authority follows, as its portal shows it. */
export const portal: readonly Operation[] = [
  read('/portal/asked', 'listAsked', async ({ db, actor }) => ({ items: await whatIsAsked(db, actor) }), {
    whose: 'authorities',
  }),
  read(
    '/portal/requests',
    'listOwnRequests',
    async ({ db, actor }) => ({ items: await requestsOfAuthority(db, actor) }),
    { whose: 'authorities' },
  ),
  read(
    '/portal/requests/{reference}',
    'getOwnRequest',
    async (context, { params: { reference = '' }, scopes }) => {
      const { db, actor } = context
      const found = await caseForAuthority(db, actor, reference)
      if (found.action?.officials.length && scopes.includes('people'))
        await noteLooks(context, await activitiesOfOfficials(db, actor, found.action.id), 'program')
      return found
    },
    { whose: 'authorities' },
  ),
  read(
    '/portal/actions/{reference}/fiche',
    'getOwnFiche',
    async ({ db, actor }, { params: { reference = '' } }) => getFiche(db, actor, reference),
    { whose: 'authorities' },
  ),
  {
    id: 'listOwnOfficials',
    method: 'GET',
    path: '/portal/officials',
    tag: 'portal',
    scope: 'people',
    whose: 'authorities',
    query: z.object({ q: pageQuery.q, cursor: pageQuery.cursor }),
    answers: 'page',
    run: async (context, { query: { q, cursor } }) => {
      const { db, actor } = context
      const { rows, ...page } = await listPeople(db, actor, { q, cursor, role: 'trainee' })
      const seats = await seatsOfOfficials(
        db,
        actor,
        rows.map(({ id }) => id),
      )
      await noteLooks(
        context,
        seats.map(({ activityId }) => activityId),
        'program',
      )
      const items = rows.map(({ id, givenNames, familyNames, position }) => ({
        id,
        givenNames,
        familyNames,
        position,
        seats: seats.filter(({ personId }) => personId === id),
      }))
      return { items, ...page }
    },
  },
]
