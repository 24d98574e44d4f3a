import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activity } from '@/db/schema/activity'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { testDatabase } from '@/db/testing'
import { aCase, now } from '../documents/a-case'
import { anActivity } from './a-list'
import { attendedRule, hasCompleted, type NotCompleted, ruleOfActivity, usualRate } from './attended'
import { completedSeat } from './completed-seat'

let test: Awaited<ReturnType<typeof testDatabase>>
let id: number
let participationId: number
beforeAll(async () => {
  test = await testDatabase()
  const given = await aCase(test.db)
  id = await anActivity(test.db, given.action, '2', '2017-03-13')
  const [ana] = await test.db
    .insert(person)
    .values({
      givenNames: 'Ana',
      familyNames: 'Torres',
      nameKey: 'ana torres',
      sortedNameKey: 'ana torres',
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: person.id })
  const [seat] = await test.db
    .insert(participation)
    .values({ activityId: id, personId: ana?.id as number, createdAt: now })
    .returning({ id: participation.id })
  participationId = seat?.id as number
})
afterAll(() => test.close())

const march = (day: number) => `2017-03-${String(day).padStart(2, '0')}`

/** Sessions by day of March: `13:1+2 14:1`. */
const attendedOn = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [day, sessions] = one.split(':') as [string, string]
      return { day: march(Number(day)), sessions: sessions.split('+').map(Number) }
    })

type Asked = { days: number; sessions?: string[]; rate?: number; mark?: number }

/** What an activity from 13 March asks; where she was, her score after it; why she has not completed it. */
const cases: [Asked, string, number | null, NotCompleted | null][] = [
  [{ days: 0 }, '', null, 'noDates'],
  [{ days: 1 }, '', null, 'tooFewSessions'],
  [{ days: 1 }, '13:1', null, null],
  [{ days: 5 }, '13:1 14:1 15:1', null, 'tooFewSessions'],
  [{ days: 5 }, '13:1 14:1 15:1 16:1', null, null],
  // 80 % of three days is 2.4, so three days it is.
  [{ days: 3 }, '13:1 14:1', null, 'tooFewSessions'],
  [{ days: 3 }, '13:1 14:1 15:1', null, null],
  [{ days: 3, rate: 0.666 }, '13:1 14:1', null, null],
  [{ days: 2, rate: 1 }, '13:1', null, 'tooFewSessions'],
  [{ days: 2, rate: 0 }, '', null, null],
  // 28 hundredths of 25 days are 7, though 0.28 * 25 is a little more in a computer's own numbers.
  [{ days: 25, rate: 0.28 }, '13:1 14:1 15:1 16:1 17:1 18:1 19:1', null, null],
  // Outside of the activity.
  [{ days: 2 }, '12:1 13:1', null, 'tooFewSessions'],
  [{ days: 2 }, '14:1 15:1', null, 'tooFewSessions'],
  // Sessions: five of six are over 80 %, four are not.
  [{ days: 3, sessions: ['Mañana', 'Tarde'] }, '13:1+2 14:1+2 15:2', null, null],
  [{ days: 3, sessions: ['Mañana', 'Tarde'] }, '13:1+2 14:1 15:2', null, 'tooFewSessions'],
  [{ days: 1, sessions: ['Mañana', 'Tarde'] }, '13:1+1', null, 'tooFewSessions'],
  // A session that the activity does not have any more.
  [{ days: 1, sessions: ['Mañana', 'Tarde'] }, '13:1+3', null, 'tooFewSessions'],
  [{ days: 1 }, '13:2', null, 'tooFewSessions'],
  // A test decides too.
  [{ days: 1, mark: 60 }, '13:1', null, 'noScore'],
  [{ days: 1, mark: 60 }, '13:1', 59.99, 'notPassed'],
  [{ days: 1, mark: 60 }, '13:1', 60, null],
  [{ days: 1, mark: 60 }, '', 90, 'tooFewSessions'],
  [{ days: 1, mark: 0 }, '13:1', 0, null],
]

const sentence = ([asked, attended, score, why]: (typeof cases)[number]) =>
  `${asked.days} days${asked.sessions ? ` of ${asked.sessions.length} sessions` : ''}, ${asked.rate ?? usualRate}${
    asked.mark === undefined ? '' : `, mark ${asked.mark}`
  }; ${attended || 'never there'}, score ${score ?? 'none'}: ${why ?? 'completed'}`

const activityOf = ({ days, sessions = [], rate, mark }: Asked) => ({
  startsOn: days === 0 ? null : march(13),
  endsOn: days === 0 ? null : new Date(Date.UTC(2017, 2, 12 + days)).toISOString().slice(0, 10),
  sessions,
  completionRate: rate ?? null,
  passMark: mark ?? null,
})

describe('completing an activity', () => {
  it.each(cases.map((one) => [sentence(one), one] as const))('%s', (_, [asked, attended, score, why]) => {
    const rule = ruleOfActivity(activityOf(asked), usualRate)
    const answer = hasCompleted(rule, { attended: attendedOn(attended), scoreAfter: score })
    expect(answer).toMatchObject({ completed: why === null, why })
  })

  it.each(cases.map((one) => [sentence(one), one] as const))(
    'counts alike in SQL: %s',
    async (_, [asked, attended, scoreAfter, why]) => {
      await test.db.update(activity).set(activityOf(asked)).where(eq(activity.id, id))
      await test.db.update(participation).set({ scoreAfter }).where(eq(participation.id, participationId))
      await test.db.delete(attendance)
      const rows = attendedOn(attended).map((one) => ({ participationId, ...one }))
      if (rows.length > 0) await test.db.insert(attendance).values(rows)
      const [counted] = await test.db
        .select({ completed: sql<number>`(count(*) filter (where ${completedSeat()}))::int` })
        .from(participation)
        .innerJoin(activity, eq(activity.id, participation.activityId))
        .where(eq(participation.id, participationId))
      expect(counted).toEqual({ completed: why === null ? 1 : 0 })
    },
  )

  it('says of how many sessions and days', () => {
    const rule = attendedRule({
      sessionsPerDay: 2,
      days: [march(13), march(14), march(15)],
      rate: 0.8,
      passMark: null,
    })
    expect(hasCompleted(rule, { attended: attendedOn('13:1+2 15:1'), scoreAfter: null })).toEqual({
      completed: false,
      why: 'tooFewSessions',
      sessions: 3,
      ofSessions: 6,
      needed: 5,
      days: 2,
      ofDays: 3,
    })
  })
})
