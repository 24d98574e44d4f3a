import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActionStatus } from '@/db/enums'
import { action } from '@/db/schema/action'
import { event } from '@/db/schema/event'
import { result } from '@/db/schema/result'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { aCase, now } from '../documents/a-case'
import { countMeasures } from './count-measures'
import { grouped } from './grouped'
import { rowsOfFigure } from './open-figure'
import type { Scope } from './scope'

let test: TestDatabase
let known: Awaited<ReturnType<typeof aCase>>
beforeAll(async () => {
  test = await testDatabase()
  known = await aCase(test.db)
  await test.db.delete(event).where(and(eq(event.entity, 'action'), eq(event.entityId, known.action)))
})
afterAll(() => test.close())

/** The status as which the one Action counts in a scope; null where it doesn't. */
async function standing(scope: Scope) {
  const asked = { measure: 'actionsUnderWay', scope, by: ['status'] } as const
  const groups = await grouped(test.db, known.people.monitor, asked)
  const { actionsUnderWay } = await countMeasures(test.db, known.people.monitor, scope, ['actionsUnderWay'])
  expect(actionsUnderWay).toBe(groups.length)
  return groups[0]?.keys[0] ?? null
}

const changes: [day: string, from: ActionStatus | null, to: ActionStatus][] = [
  ['2016-01-10', null, 'design'],
  ['2016-11-20', 'design', 'endorsed'],
  ['2017-02-01', 'endorsed', 'implementation'],
  ['2018-03-01', 'implementation', 'suspended'],
  ['2018-12-31', 'suspended', 'implementation'],
  ['2020-02-01', 'implementation', 'reporting'],
  ['2020-06-30', 'reporting', 'closed'],
]

describe('an Action with its history', () => {
  beforeAll(async () => {
    await test.db
      .update(action)
      .set({ status: 'closed', startsOn: '2017-01-15', endsOn: '2021-12-31' })
      .where(eq(action.id, known.action))
    await test.db.insert(event).values(
      changes.map(([day, fromStatus, toStatus]) => ({
        at: new Date(`${day}T23:59:59Z`),
        entity: 'action' as const,
        entityId: known.action,
        verb: 'move',
        fromStatus,
        toStatus,
      })),
    )
  })

  it.each([
    ['before it began', { year: 2016 }, null],
    ['in the quarter in which it started, at its end', { quarter: '2017-Q1' }, 'implementation'],
    ['in the month in which its days began, and its work not yet', { month: '2017-01' }, null],
    ['in a year that ended while it ran', { year: 2017 }, 'implementation'],
    ['in a quarter that ended while it was suspended', { quarter: '2018-Q3' }, 'suspended'],
    ['in a year on whose last day it was resumed', { year: 2018 }, 'implementation'],
    ['until a day before that', { year: 2018, until: '2018-12-30' }, 'suspended'],
    ['in the year in which it was closed', { year: 2020 }, 'closed'],
    ['in a quarter of it, before', { quarter: '2020-Q1' }, 'reporting'],
    ['after it was closed, earlier than its last day', { year: 2021 }, null],
    ['of no period, closed', {}, null],
    ['in another region', { year: 2018, region: 'asia' }, null],
    ['narrowed to where it stood', { year: 2018, status: 'implementation' }, 'implementation'],
    ['narrowed to where it stands now', { year: 2018, status: 'closed' }, null],
  ] as [string, Scope, ActionStatus | null][])('counts %s: %j as %s', async (_, scope, expected) => {
    expect(await standing(scope)).toBe(expected)
  })

  it('stands in the list as it stood', async () => {
    const scope = { quarter: '2018-Q3' }
    const { page } = await rowsOfFigure(test.db, known.people.monitor, 'actionsUnderWay', scope, {})
    expect(page?.rows.map(({ status }) => status)).toEqual(['suspended'])
  })
})

describe('an Action whose history begins later than its days', () => {
  beforeAll(async () => {
    await test.db.delete(event).where(and(eq(event.entity, 'action'), eq(event.entityId, known.action)))
    await test.db
      .update(action)
      .set({ status: 'suspended', startsOn: '2017-01-15', endsOn: '2018-06-30' })
      .where(eq(action.id, known.action))
  })

  it('stands where it stands now, within its days', async () => {
    expect([await standing({ year: 2017 }), await standing({ year: 2019 }), await standing({})]).toEqual([
      'suspended',
      null,
      'suspended',
    ])
  })

  it('stands where its first later change came from', async () => {
    await test.db.insert(event).values({
      at: now,
      entity: 'action',
      entityId: known.action,
      verb: 'suspend',
      fromStatus: 'implementation',
      toStatus: 'suspended',
    })
    expect(await standing({ year: 2017 })).toBe('implementation')
  })
})

it('an Action that was entered when it was over counts by its days', async () => {
  await test.db.delete(event).where(and(eq(event.entity, 'action'), eq(event.entityId, known.action)))
  const entered = { entity: 'action' as const, entityId: known.action, verb: 'move' }
  await test.db.insert(event).values([
    { ...entered, at: new Date('2020-05-01T09:00:00Z'), fromStatus: null, toStatus: 'design' },
    { ...entered, at: new Date('2020-05-02T09:00:00Z'), fromStatus: 'design', toStatus: 'closed' },
  ])
  await test.db
    .update(action)
    .set({ status: 'closed', startsOn: '2017-01-15', endsOn: '2018-06-30' })
    .where(eq(action.id, known.action))
  const years = [2016, 2017, 2018, 2019, 2021]
  const stood = []
  for (const year of years) stood.push(await standing({ year }))
  expect(stood).toEqual([null, 'closed', 'closed', null, null])
})

it('results in use are of the year since which they are, not of that in which they were adopted', async () => {
  const ids = (await test.db.select({ id: result.id }).from(result)).map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(0)
  await test.db
    .update(result)
    .set({ status: 'adopted', adoptedOn: '2018-05-01', inUseSince: '2019-02-01' })
    .where(eq(result.id, ids[0] as number))
  const inUse = async (scope: Scope) =>
    (await countMeasures(test.db, known.people.monitor, scope, ['resultsInUse'])).resultsInUse
  expect([await inUse({}), await inUse({ year: 2018 }), await inUse({ quarter: '2019-Q1' })]).toEqual([
    1, 0, 1,
  ])
  const { page } = await rowsOfFigure(test.db, known.people.monitor, 'resultsInUse', { year: 2019 }, {})
  expect(page?.rows).toMatchObject([{ inUseSince: '2019-02-01', status: 'adopted' }])
})
