import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RequestStatus } from '@/db/enums'
import { event } from '@/db/schema/event'
import { programme } from '@/db/schema/reference'
import { decision, opinion, request } from '@/db/schema/request'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { aCase } from '../documents/a-case'
import { type TimeTaken, timesTaken } from './times-taken'

let test: TestDatabase
let known: Awaited<ReturnType<typeof aCase>>

type Asked = {
  /** Submitted on. */
  on: string
  status: RequestStatus
  screening?: string
  consultation?: string
  decided?: [outcome: 'approved' | 'declined' | 'referred' | 'deferred', on: string][]
  /** Asked on, due on, answered on. */
  opinions?: [string, string, string?][]
  country?: 'MX' | 'GH'
}

/*
 * 2017 began on a Sunday. From 9 January, a Monday: acknowledged by the 16th, screened by the 30th, decided by
 * 10 March.
 */
const cases: Asked[] = [
  // Everything in time.
  {
    on: '2017-01-09',
    status: 'approved',
    screening: '2017-01-11',
    consultation: '2017-01-30',
    decided: [['approved', '2017-03-10']],
    opinions: [
      ['2017-01-30', '2017-02-20', '2017-02-03'],
      ['2017-01-30', '2017-02-20', '2017-02-21'],
    ],
  },
  // Everything late, and deferred before it was approved.
  {
    on: '2017-01-09',
    status: 'approved',
    screening: '2017-01-17',
    consultation: '2017-01-31',
    decided: [
      ['deferred', '2017-02-10'],
      ['approved', '2017-04-09'],
    ],
  },
  // Still waits: what is due of the programme and wasn't done is missed.
  { on: '2017-01-09', status: 'submitted' },
  // Waits for its authority: screening and decision are not due of the programme.
  { on: '2017-01-09', status: 'clarification', screening: '2017-01-10' },
  // Withdrawn before anybody looked.
  { on: '2017-01-09', status: 'withdrawn' },
  // Due in 2018, decided in it, of another country.
  {
    on: '2017-12-18',
    status: 'declined',
    screening: '2017-12-20',
    consultation: '2018-01-05',
    decided: [['declined', '2018-02-16']],
    country: 'GH',
  },
]

beforeAll(async () => {
  test = await testDatabase()
  known = await aCase(test.db)
  await test.db.insert(programme).values({
    name: 'P',
    fullName: 'Programme',
    settings: {
      acknowledgeWorkingDays: 5,
      screeningWorkingDays: 15,
      opinionWorkingDays: 15,
      decisionDays: 60,
      completionRate: 0.8,
      softLimits: {},
    },
  })
  for (const [at, one] of cases.entries()) await write(one, at)
})
afterAll(() => test.close())

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

async function write(one: Asked, at: number) {
  const [row] = await test.db
    .insert(request)
    .values({
      reference: `REQ-2017-000${at}`,
      status: one.status,
      institutionId: known.authority,
      countryCode: one.country ?? 'MX',
      regionCode: one.country === 'GH' ? 'africa' : 'lac',
      receivedOn: one.on,
      title: 'T',
      ask: 'A',
      submittedAt: noon(one.on),
      createdAt: noon(one.on),
      updatedAt: noon(one.on),
    })
    .returning({ id: request.id })
  const requestId = row?.id as number
  for (const toStatus of ['screening', 'consultation'] as const) {
    const day = one[toStatus]
    const said = { entity: 'request' as const, entityId: requestId, verb: 'x', toStatus }
    if (day) await test.db.insert(event).values({ ...said, at: noon(day) })
  }
  for (const [outcome, decidedOn] of one.decided ?? [])
    await test.db
      .insert(decision)
      .values({ requestId, outcome, decidedOn, body: 'B', reasons: 'R', recordedAt: noon(decidedOn) })
  for (const [nth, [asked, dueOn, answered]] of (one.opinions ?? []).entries())
    await test.db.insert(opinion).values({
      requestId,
      service: `S${nth}`,
      askedAt: noon(asked),
      dueOn,
      ...(answered ? { stance: 'in_favour' as const, answeredAt: noon(answered) } : {}),
    })
}

const year = (of: number) => [`${of}-01-01`, `${of}-12-31`] as const
const taken = async (
  period: readonly [string, string] | null,
  scope: Parameters<typeof timesTaken>[2] = {},
  actor = known.people.monitor,
  today = '2026-03-02',
) => {
  const rows = await timesTaken(test.db, actor, scope, { period, today })
  const brief = ({ took: { cases, median }, due, kept }: TimeTaken) => [cases, median, due, kept]
  return Object.fromEntries(rows.map((row) => [row.step, brief(row)]))
}

it('gives the median of what was done in a year, and which deadlines of it were kept', async () => {
  expect(await taken(year(2017))).toEqual({
    // Of 2, 8, 1 and 2 days. The submitted one missed it; the withdrawn one owes nothing. That of 18 December is kept.
    acknowledge: [4, 2, 5, 4 - 1],
    // Of 21 and 22 days; missed by the late one and by the one that still waits.
    screen: [2, 21.5, 3, 1],
    opinion: [2, 13, 2, 1],
    // Of 60 and 90 days: a deferral decides nothing.
    decide: [2, 75, 3, 1],
  })
})

it('says how much that differed, and over how many cases', async () => {
  const rows = await timesTaken(
    test.db,
    known.people.monitor,
    {},
    { period: year(2017), today: '2026-03-02' },
  )
  expect(rows.map(({ took }) => took)).toEqual([
    // Of 1, 2, 2 and 8 days.
    { cases: 4, low: 1.8, median: 2, high: 3.5 },
    { cases: 2, low: 21.3, median: 21.5, high: 21.8 },
    { cases: 2, low: 8.5, median: 13, high: 17.5 },
    { cases: 2, low: 67.5, median: 75, high: 82.5 },
  ])
})

it('counts what falls into the next year there', async () => {
  expect(await taken(year(2018))).toEqual({
    acknowledge: [0, null, 0, 0],
    screen: [1, 18, 1, 1],
    opinion: [0, null, 0, 0],
    decide: [1, 60, 1, 1],
  })
  expect((await taken(['2018-04-01', '2018-06-30'])).decide).toEqual([0, null, 0, 0])
})

it('is about all times without a period', async () => {
  expect((await taken(null)).decide).toEqual([3, 60, 4, 2])
})

it('knows nothing of what is due later', async () => {
  expect((await taken(year(2017), {}, known.people.monitor, '2017-01-12')).acknowledge).toEqual([4, 2, 0, 0])
})

it('counts what exists for whoever asks, and of the country or region that is asked about', async () => {
  const { observerElsewhere, coordinatorElsewhere, focalPoint, expert } = known.people
  const ghana = {
    acknowledge: [0, null, 0, 0],
    screen: [1, 18, 1, 1],
    opinion: [0, null, 0, 0],
    decide: [1, 60, 1, 1],
  }
  expect(await taken(year(2018), {}, observerElsewhere)).toEqual(ghana)
  expect(await taken(year(2018), {}, coordinatorElsewhere)).toEqual(ghana)
  expect(await taken(year(2018), { country: 'GH' })).toEqual(ghana)
  expect(await taken(year(2018), { region: 'africa' })).toEqual(ghana)
  expect((await taken(year(2018), { country: 'MX' })).decide).toEqual([0, null, 0, 0])
  expect((await taken(year(2017), {}, observerElsewhere)).decide).toEqual([0, null, 0, 0])
  expect((await taken(year(2017), {}, focalPoint)).decide).toEqual([2, 75, 3, 1])
  expect((await taken(year(2017), {}, expert)).decide).toEqual([0, null, 0, 0])
})
