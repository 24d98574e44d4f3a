import { afterAll, beforeAll, expect, it } from 'vitest'
import { actionPlan } from '@/db/schema/action'
import { result } from '@/db/schema/result'
import { testDatabase } from '@/db/testing'
import { getAction } from '../actions/queries'
import { aCase, type Case, now } from '../documents/a-case'
import { getResult } from '../results/queries'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  const plan = { actionId: given.action, number: 1, reason: 'internal', activities: [], madeAt: now }
  await test.db.insert(actionPlan).values(plan)
  await test.db.update(result).set({ status: 'dropped', droppedReason: 'internal' })
})
afterAll(() => test.close())

it.each([
  ['lead', 'internal'],
  ['monitor', 'internal'],
  ['observer', null],
  ['focalPoint', null],
] as const)('a reason may be a note of the team: %s reads %s', async (who, says) => {
  const actor = given.people[who]
  expect((await getAction(test.db, actor, 'ACT-2026-0001')).plans).toMatchObject([{ reason: says }])
  expect(await getResult(test.db, actor, 'RES-2026-0001')).toMatchObject({ droppedReason: says })
})
