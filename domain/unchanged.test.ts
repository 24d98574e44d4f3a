import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { event } from '@/db/schema/event'
import { testDatabase } from '@/db/testing'
import { now } from './documents/a-case'
import { type EveryCommand, everyCommand, type OneCommand, putInOrder } from './every-command'

/* Saving what is there already is no change: nothing is told of it, and nobody's copy of it turns stale. */

let test: Awaited<ReturnType<typeof testDatabase>>
let all: EveryCommand
beforeAll(async () => {
  test = await testDatabase()
  all = await everyCommand(test.db)
})
afterAll(() => test.close())

const versionOf = async (entity: string, id: unknown) =>
  Number(
    (await test.db.execute(sql`select version from ${sql.identifier(entity)} where id = ${id}`))[0]?.version,
  )
const events = async () => test.db.$count(event)
const called = (name: string) => all.commands.find((each) => each.name === name) as OneCommand
const save = async (command: OneCommand, input: Record<string, unknown>) =>
  command.call({ db: test.db, actor: all.people.coordinator, now }, input)

it.each(['editRequest', 'editAction', 'editActivity', 'editResult', 'editMeeting', 'editPerson'])(
  '%s changes nothing where nothing is new',
  async (name) => {
    const command = called(name)
    await putInOrder(test.db, command)
    const input = command.input(all.people.coordinator)
    await save(command, { ...input, version: await versionOf(command.entity, input.id) })
    const version = await versionOf(command.entity, input.id)
    const told = await events()
    await save(command, { ...input, version })
    expect(await events()).toBe(told)
    expect(await versionOf(command.entity, input.id)).toBe(version)
  },
)

it.each(['editDocument', 'assignAction', 'recordDays', 'recordUse'])(
  '%s changes nothing where nothing is new',
  async (name) => {
    const command = called(name)
    await putInOrder(test.db, command)
    const input = command.input(all.people.coordinator)
    await save(command, input)
    const told = await events()
    await save(command, input)
    expect(await events()).toBe(told)
  },
)
