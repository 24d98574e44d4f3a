import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '@/db/testing'
import { aCase, type Case, now } from '../documents/a-case'
import { historyFor } from './history'
import { record } from './record'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  const told = { entity: 'activity', entityId: given.activity, actionId: given.action, at: now } as const
  const actorId = given.people.lead.id
  await test.db.transaction(async (tx) => {
    await record(tx, { ...told, actorId, verb: 'hold', from: 'confirmed', to: 'held', reason: 'internal' })
    await record(tx, { ...told, actorId, verb: 'addParticipant', details: { person: 'Ana Torres Paz' } })
    await record(tx, { ...told, actorId, verb: 'edit', details: { changed: ['actualCost'] } })
  })
})
afterAll(() => test.close())

const read = async (who: keyof Case['people'], entity: 'activity' | 'action') =>
  (await historyFor(test.db, given.people[who], entity, given[entity])).map(({ verb, reason, details }) => ({
    verb,
    reason,
    details,
  }))

it.each(['activity', 'action'] as const)('the team reads all that happened to an %s', async (entity) => {
  for (const who of ['administrator', 'coordinator', 'colleague', 'monitor'] as const)
    expect(await read(who, entity)).toMatchObject([
      { verb: 'edit' },
      { verb: 'addParticipant', details: { person: 'Ana Torres Paz' } },
      { verb: 'hold', reason: 'internal' },
    ])
})

it.each(['activity', 'action'] as const)(
  'observers and focal points read of an %s which status was reached, and no names, costs or notes',
  async (entity) => {
    for (const who of ['observer', 'focalPoint', 'expert'] as const)
      expect(await read(who, entity)).toEqual([{ verb: 'hold', reason: null, details: {} }])
  },
)
