import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { activity } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { attendance, attendanceTick, participation } from '@/db/schema/participation'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { mergePeople } from '../people/merge-people'
import { undoMerge } from '../people/undo-merge'
import { aContext, anActivity, record } from './a-list'
import { addParticipant } from './add-participant'
import { recordAttendance } from './record-attendance'

/* Two phones without a network, and what comes of their ticks. */

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let lead: Actor
let id: number
const seats = { ana: 0, luz: 0, nobody: 2_000_000_000 }
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  lead = given.people.lead
  id = await anActivity(test.db, given.action, '2', '2017-03-14', '2017-03-15')
  await test.db
    .update(activity)
    .set({ sessions: ['Mañana', 'Tarde'] })
    .where(eq(activity.id, id))
  seats.ana = await seatFor('Ana', 'Torres')
  seats.luz = await seatFor('Luz', 'Quispe')
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(attendance)
  await test.db.delete(attendanceTick)
  await test.db.delete(event)
})

async function seatFor(givenNames: string, familyNames: string) {
  const added = await addParticipant(aContext(test.db, lead), {
    id,
    givenNames,
    familyNames,
    role: 'trainee',
    isNew: true,
  })
  return added.kind === 'added' ? added.participationId : 0
}

const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
type Sent = {
  who: 'ana' | 'luz' | 'nobody'
  day: string
  session?: number
  present: boolean
  tickedAt?: string
}
const tick = (
  session: number | undefined,
  present: boolean,
  minutes?: number,
  who: Sent['who'] = 'ana',
): Sent => ({
  who,
  day: '2017-03-14',
  present,
  ...(session === undefined ? {} : { session }),
  ...(minutes === undefined ? {} : { tickedAt: at(minutes).toISOString() }),
})

/** Sends a batch, an hour after the last tick. */
const send = (ticks: Sent[], given: { skipGone?: boolean; when?: Date } = {}) =>
  recordAttendance(
    { db: test.db, actor: lead, now: given.when ?? at(60) },
    {
      id,
      changes: ticks.map(({ who, ...one }) => ({ ...one, participationId: seats[who] })),
      skipGone: given.skipGone ?? false,
    },
  )

/** Where everybody is down as present: `ana 1+2`. */
async function standing() {
  const rows = await test.db.select().from(attendance)
  return rows
    .map(
      ({ participationId, sessions }) =>
        `${participationId === seats.ana ? 'ana' : 'luz'} ${sessions.join('+')}`,
    )
    .sort()
    .join(', ')
}

function* orders<Item>(items: readonly Item[]): Generator<Item[]> {
  if (items.length === 0) yield []
  for (const [index, item] of items.entries())
    for (const rest of orders(items.filter((_, other) => other !== index))) yield [item, ...rest]
}

describe('ticks of two phones', () => {
  const cases: [string, Sent[], string][] = [
    ['the later of two counts', [tick(1, true, 1), tick(1, false, 2)], ''],
    ['though it says that she was there', [tick(1, false, 1), tick(1, true, 2)], 'ana 1'],
    ['of three the last', [tick(1, true, 1), tick(1, false, 2), tick(1, true, 3)], 'ana 1'],
    ['sessions stand by themselves', [tick(1, true, 1), tick(2, true, 2), tick(1, false, 3)], 'ana 2'],
    ['so do people', [tick(1, true, 1), tick(1, false, 2), tick(2, true, 1, 'luz')], 'luz 2'],
    ['a whole day is all of its sessions', [tick(undefined, true, 1)], 'ana 1+2'],
    ['a session is taken out of a whole day', [tick(undefined, true, 1), tick(2, false, 2)], 'ana 1'],
    ['a whole day takes back all before it', [tick(1, true, 1), tick(undefined, false, 2)], ''],
    ['and nothing after it', [tick(undefined, false, 1), tick(2, true, 2)], 'ana 2'],
  ]

  it.each(cases)('%s, in whatever order they come', async (_, ticks, expected) => {
    for (const order of orders(ticks)) {
      await test.db.delete(attendance)
      await test.db.delete(attendanceTick)
      for (const one of order) await send([one])
      expect(await standing()).toBe(expected)
    }
  })

  it.each(cases)('%s, sent together and twice', async (_, ticks, expected) => {
    await send(ticks)
    expect(await standing()).toBe(expected)
    const told = await test.db.select().from(event)
    expect(await send(ticks)).toMatchObject({ changed: 0 })
    expect(await standing()).toBe(expected)
    expect(await test.db.select().from(event)).toEqual(told)
  })

  it('a phone whose clock runs ahead gets no word in the future', async () => {
    await send([tick(1, true, 600)], { when: at(10) })
    await send([tick(1, false, 20)], { when: at(30) })
    expect(await standing()).toBe('')
  })

  it('a tick without a time is made when it comes', async () => {
    await send([tick(1, true)], { when: at(10) })
    await send([tick(1, false, 5)], { when: at(11) })
    expect(await standing()).toBe('ana 1')
    await send([tick(1, false)], { when: at(10) })
    expect(await standing()).toBe('')
  })

  it('what a list says stays until it is ticked', async () => {
    await test.db
      .insert(attendance)
      .values({ participationId: seats.ana, day: '2017-03-14', sessions: [1, 2] })
    await send([tick(2, false, 1)])
    expect(await standing()).toBe('ana 1')
  })

  it('an evening of one person is one line of the history', async () => {
    await send([tick(1, true, 1)], { when: at(1) })
    await send([tick(2, true, 2), tick(1, false, 3)], { when: at(4) })
    expect(await test.db.select({ details: event.details }).from(event)).toEqual([
      { details: { present: 2, absent: 1 } },
    ])
  })
})

describe('what a phone kept of a list that has changed', () => {
  const gone: [string, Sent, string][] = [
    ['somebody who is off the list', tick(1, true, 1, 'nobody'), 'notFound'],
    ['a day', { ...tick(1, true, 1), day: '2017-03-16' }, 'rosters.errors.dayOutside'],
    ['a session', tick(3, true, 1), 'rosters.errors.noSuchSession'],
  ]

  it.each(gone)('%s is passed over when told so, and the rest counts', async (_, one) => {
    expect(await send([one, tick(1, true, 1)], { skipGone: true })).toEqual({ changed: 1, gone: 1 })
    expect(await standing()).toBe('ana 1')
  })

  it.each(gone)('%s is refused otherwise, with the rest', async (_, one, key) => {
    await expect(send([one, tick(1, true, 1)])).rejects.toMatchObject({ key })
    expect(await standing()).toBe('')
  })
})

it('a list that is imported means all sessions of a day', async () => {
  const list = 'Given names,Family names,14/03/2017,15/03/2017\nIván,Pérez,x,\nRosa,Huamán,x,x'
  await record(test.db, lead, id, list)
  const rows = await test.db
    .select({ day: attendance.day, sessions: attendance.sessions })
    .from(attendance)
    .innerJoin(participation, eq(participation.id, attendance.participationId))
  expect(rows).toHaveLength(3)
  expect(rows.every(({ sessions }) => sessions.join() === '1,2')).toBe(true)
})

it('ticks of a seat that became part of another while a phone was away are of that one', async () => {
  const elsewhere = { ...seats }
  const other = await seatFor('Anita', 'Torres')
  const rows = await test.db
    .select({ seat: participation.id, id: participation.personId })
    .from(participation)
    .where(inArray(participation.id, [seats.ana, other]))
  const personOf = (seat: number) => rows.find((row) => row.seat === seat)?.id as number
  const merge = await mergePeople(aContext(test.db, lead), {
    keptId: personOf(seats.ana),
    goneId: personOf(other),
    keptVersion: 1,
    goneVersion: 1,
    fromGone: [],
  })
  seats.luz = other
  expect(await send([tick(1, true, 1, 'luz')], { skipGone: true })).toEqual({ changed: 1, gone: 0 })
  expect(await test.db.select().from(attendance)).toEqual([
    { participationId: seats.ana, day: '2017-03-14', sessions: [1] },
  ])
  await undoMerge(aContext(test.db, lead), { mergeId: merge.mergeId })
  expect(await send([tick(2, true, 2, 'luz')], { skipGone: true })).toEqual({ changed: 1, gone: 0 })
  expect(await test.db.$count(attendance, eq(attendance.participationId, other))).toBe(1)
  Object.assign(seats, elsewhere)
})
