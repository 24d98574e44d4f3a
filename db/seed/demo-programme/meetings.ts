import { asc, eq } from 'drizzle-orm'
import { request } from '@/db/schema/request'
import { editMeeting } from '@/domain/meetings/edit-meeting'
import { holdMeeting } from '@/domain/meetings/hold-meeting'
import { planMeeting } from '@/domain/meetings/plan-meeting'
import { putOnAgenda } from '@/domain/meetings/put-on-agenda'
import { committee } from './walk-request'
import { as, type World } from './world'

const coordinator = 'coordinator@example.org'

/** The meeting on whose day a request was decided: its cases are put on the agenda before they are. Gives back its id. */
export async function meetingOfThePast(world: World, day: (offset: number) => string, heldOn: string) {
  const { id } = await planMeeting(as(world, coordinator, day(-100)), {
    body: committee,
    heldOn,
    place: 'Brussels',
  })
  return id
}

/** Writes down who was at that meeting. */
export async function holdIt(world: World, id: number, heldOn: string) {
  const afterwards = as(world, coordinator, heldOn, 17)
  await editMeeting(afterwards, {
    id,
    version: 1,
    body: committee,
    heldOn,
    place: 'Brussels',
    attended: [
      'Ingrid Vandamme, coordinator, chair',
      'Katarina Hofer, donor, home affairs',
      'Lucía Herrera Quispe, programme officer',
      'Baptiste Lorrain, ministry of the interior',
    ].join('\n'),
    notes: 'The envelope of this year is used up; cases that are deferred come first in the next round.',
  })
  await holdMeeting(afterwards, { id })
}

/** The next meeting, with the two oldest cases that wait for a decision. */
export async function nextMeeting(world: World, day: (offset: number) => string) {
  const context = as(world, coordinator, day(-4))
  const { id } = await planMeeting(context, {
    body: `${committee}, next round`,
    heldOn: day(8),
    place: 'Brussels, room 4.12, and by video link',
  })
  const waiting = await world.db
    .select({ id: request.id })
    .from(request)
    .where(eq(request.status, 'consultation'))
    .orderBy(asc(request.receivedOn), asc(request.id))
    .limit(2)
  for (const [at, asked] of waiting.entries())
    await putOnAgenda(context, { id, requestId: asked.id, note: at === 0 ? proposed : undefined })
}

const proposed =
  'The programme team proposes to approve, with a first activity in the next quarter and one expert from an administration that decides such cases.'
