import { db } from '@/db/client'
import { namesAtDoor, standingAtDoor, tickAtDoor } from '@/domain/check-in/at-the-door'
import { namesMark } from '@/domain/check-in/names-mark'
import { openRoute } from '@/lib/open-route'
import { jsonOf } from '@/lib/request-body'

type Params = { secret: string }

/**
 * Who is down as present: {now, standing: [[participationId, day, sessions]]}; with the names where they are
 * other than those of which the door sends the mark as ?names.
 */
export const GET = openRoute<Params>(async (request, { secret }) => {
  const now = new Date()
  const standing = await standingAtDoor({ db: db(), now }, secret)
  const people = await namesAtDoor({ db: db(), now }, secret)
  const same = new URL(request.url).searchParams.get('names') === namesMark(people)
  return Response.json(
    { now, standing, ...(same ? {} : { people }) },
    { headers: { 'cache-control': 'private, no-store' } },
  )
})

/** Takes in ticks and arrivals at a door: {changes, arrivals}. */
export const POST = openRoute<Params>(async (request, { secret }) => {
  const { changes, arrivals } = await jsonOf<{ changes?: unknown; arrivals?: unknown }>(request)
  const now = new Date()
  const done = await tickAtDoor({ db: db(), now }, { secret, changes, arrivals })
  return Response.json({ ...done, now })
})
