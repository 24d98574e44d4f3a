import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Gender, ParticipationRole } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity, deployment, headcount } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { decision, request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { aCase, now } from '../documents/a-case'
import { nameKey, sortedNameKey } from '../names'
import { anActivity } from '../rosters/a-list'

/* For tests: an Action with everything that can be counted. */

/**
 * Two activities that were held and one that is to come, with 30 people on the first, of whom 12 sit on the second as
 * well, and one on the third; speakers, people without names, experts, results, requests. Somebody was recorded twice:
 * the second record, now merged, still has a seat. Gives back the case and the ids of the activities.
 */
export async function countedCase(db: Db) {
  const known = await aCase(db)
  await db.update(action).set({ startsOn: '2017-01-01' }).where(eq(action.id, known.action))
  const first = await anActivity(db, known.action, '2', '2017-03-13', '2017-03-15')
  const second = await anActivity(db, known.action, '3', '2018-05-07', '2018-05-08')
  const coming = await anActivity(db, known.action, '4', '2026-06-01')
  await db.update(activity).set({ status: 'confirmed' }).where(eq(activity.id, coming))
  await db.update(activity).set({ passMark: 60 }).where(eq(activity.id, second))
  const gender = (at: number): Gender => (at < 18 ? 'female' : at < 28 ? 'male' : 'not_said')
  const people: number[] = []
  for (let at = 0; at < 36; at += 1) {
    const [row] = await db
      .insert(person)
      .values({
        givenNames: `Nombre${at}`,
        familyNames: 'Pérez',
        nameKey: nameKey(`Nombre${at}`, 'Pérez'),
        sortedNameKey: sortedNameKey(`Nombre${at}`, 'Pérez'),
        gender: gender(at),
        countryCode: at < 26 ? 'MX' : null,
        institutionId: at < 20 ? known.authority : null,
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: person.id })
    people.push(row?.id as number)
  }
  const id = (at: number) => people[at] as number
  const seat = async (at: number, activityId: number, days: string[], given: Seat = {}) => {
    const [row] = await db
      .insert(participation)
      .values({ activityId, personId: id(at), createdAt: now, ...given })
      .returning({ id: participation.id })
    for (const day of days)
      await db.insert(attendance).values({ participationId: row?.id as number, day, sessions: [1] })
  }
  const days = ['2017-03-13', '2017-03-14', '2017-03-15']
  for (let at = 0; at < 30; at += 1)
    await seat(at, first, days.slice(0, at < 22 ? 3 : at % 3), {
      scoreBefore: 40,
      scoreAfter: at < 9 ? 70 : null,
    })
  for (let at = 24; at < 36 - 2; at += 1)
    await seat(at, second, ['2018-05-07', '2018-05-08'], { scoreAfter: at < 27 ? 61 : 59 })
  await seat(0, coming, [])
  await seat(30, first, days.slice(0, 1), { role: 'speaker' })
  await seat(31, second, [], { role: 'organiser' })
  await seat(34, first, days)
  await db
    .update(person)
    .set({ mergedIntoId: id(0) })
    .where(eq(person.id, id(34)))
  await db.insert(headcount).values([
    { activityId: first, women: 3, men: 2, total: 7, note: 'Lista perdida', recordedAt: now },
    { activityId: second, total: 4, note: 'Totales del socio', recordedAt: now },
  ])
  await db.insert(deployment).values([
    { activityId: first, personId: id(35), daysPlanned: 3, daysWorked: 4 },
    { activityId: second, personId: id(35), daysPlanned: 2, daysWorked: 2 },
    { activityId: second, personId: id(33), daysPlanned: 2 },
  ])
  await db.insert(result).values([
    {
      actionId: known.action,
      activityId: first,
      reference: 'RES-2026-0002',
      kind: 'guidelines',
      title: 'Guía',
      status: 'adopted',
      createdAt: now,
      updatedAt: now,
    },
    {
      actionId: known.action,
      reference: 'RES-2026-0003',
      kind: 'study',
      title: 'Estudio',
      status: 'dropped',
      createdAt: now,
      updatedAt: now,
    },
  ])
  const [adopted] = await db
    .select({ id: result.id })
    .from(result)
    .where(eq(result.reference, 'RES-2026-0002'))
  for (const verb of ['validate', 'adopt'])
    await db.insert(event).values({
      at: new Date('2018-02-01T00:00:00Z'),
      entity: 'result',
      entityId: adopted?.id as number,
      verb,
    })
  await db.update(request).set({ receivedOn: '2017-01-12' }).where(eq(request.id, known.request))
  const decided = { requestId: known.request, body: 'Comité', reasons: 'Así se acordó', recordedAt: now }
  await db.insert(decision).values([
    { ...decided, outcome: 'deferred', decidedOn: '2017-02-01' },
    { ...decided, outcome: 'approved', decidedOn: '2018-01-05' },
  ])
  return { ...known, first, second, coming, persons: people }
}

type Seat = { role?: ParticipationRole; scoreBefore?: number | null; scoreAfter?: number | null }
