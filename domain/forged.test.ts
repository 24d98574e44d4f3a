import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '@/db/client'
import { testDatabase } from '@/db/testing'
import { now } from './documents/a-case'
import { DomainError } from './errors'
import { type EveryCommand, everyCommand, type Input, type OneCommand, putInOrder } from './every-command'

/*
 * Whatever a browser sends, or somebody who writes to the server without one: it is done, or refused with something
 * that a person can read. Everything else that is thrown would be a bug, a page that says nothing and a line in the log.
 */

let test: Awaited<ReturnType<typeof testDatabase>>
let all: EveryCommand
beforeAll(async () => {
  test = await testDatabase()
  all = await everyCommand(test.db)
})
afterAll(() => test.close())

/** What can come instead of a value: React's wire format also knows undefined, NaN, big integers, dates and maps. */
const junk: unknown[] = [
  undefined,
  null,
  '',
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2_147_483_647,
  2 ** 31,
  2 ** 53,
  10n,
  true,
  'x',
  'a\u0000b',
  '\ud800',
  '__proto__',
  "'); drop table request; --",
  'x'.repeat(10_001),
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  'ZZ',
  ['ZZ'],
  '00000000-0000-4000-8000-000000000000',
  new Date(Number.NaN),
  [],
  [null],
  ['constructor'],
  [2 ** 31],
  [2_147_483_647],
  {},
  { id: 1 },
  { columns: { 0: 'day:0000-01-01', 1: 'day:9999-12-31', 2: 'familyNames' }, sheets: [9], headerRow: 9 },
  { '0.2': 'person:9999999999', '0.1': 'row:0.1' },
  new Map([['id', 1]]),
]

/** Fields that a command also takes, besides those of the input that it is tried with. */
const alsoTaken: Record<string, string[]> = {
  logRequest: ['regionCode', 'title', 'through', 'focalPointEmail', 'beneficiaryCount', 'wishedStart'],
  editRequest: ['regionCode', 'title', 'objective', 'beneficiaryCount', 'wishedStart', 'workingLanguage'],
  screenRequest: ['note'],
  askOpinion: ['dueOn'],
  recordOpinion: ['comments'],
  approveRequest: ['joinActionId', 'minutesHeldId', 'conditions', 'minutes'],
  endorseAction: ['note'],
  editAction: ['context', 'mainAreaId', 'startsOn', 'endsOn', 'yearsPublished', 'budget', 'predecessorId'],
  planActivity: ['startsOn', 'endsOn', 'countryCode', 'agenda', 'plannedCost', 'followsUp', 'interpretation'],
  planResult: ['description', 'plannedFor', 'activityId'],
  holdActivity: ['noRosterReason'],
  replanActivity: ['endsOn'],
  editActivity: ['place', 'objective', 'plannedCost', 'actualCost', 'interpretation'],
  deployExpert: ['administration', 'administrationCountry', 'daysPlanned'],
  importRoster: ['mapping', 'choices', 'leaveOut'],
  addParticipant: ['gender', 'institution', 'institutionKind', 'position', 'email', 'personId'],
  recordHeadcount: ['women', 'men', 'other'],
  adoptResult: ['evidenceHeldId'],
  editResult: ['description', 'plannedFor', 'activityId'],
  addVersion: ['note'],
  addDocument: ['language', 'datedOn'],
  editPerson: ['email', 'phone', 'unit', 'position', 'countryCode', 'state', 'dateOfBirth'],
  addInstitution: ['shortName'],
}

class Undo extends Error {}

/** How a call ended: done, or the code of its refusal; what it did is undone. Throws what is neither. */
async function ended(tx: Tx, { call }: OneCommand, input: unknown) {
  const db: Tx = Object.create(tx, {
    transaction: {
      value: (work: (nested: Tx) => Promise<unknown>) =>
        tx.transaction(async (nested) => {
          await work(nested)
          throw new Undo()
        }),
    },
  })
  return call({ db, actor: all.people.coordinator, now }, input as Input).catch((error) => {
    if (error instanceof Undo) return 'done'
    if (error instanceof DomainError) return error.code
    throw error
  })
}

/** In a transaction that is undone, with the case where the command is in order. */
async function inPlace(command: OneCommand, work: (tx: Tx) => Promise<void>) {
  const undone = test.db.transaction(async (tx) => {
    await putInOrder(tx, command)
    await work(tx)
    throw new Undo()
  })
  await undone.catch((error) => {
    if (!(error instanceof Undo)) throw error
  })
}

const say = (value: unknown) =>
  typeof value === 'string' ? JSON.stringify(value.slice(0, 30)) : `${typeof value} ${String(value)}`

/** The input with one of its fields, also of one inside of it, replaced by something else. */
function* forgeries(input: Input): Generator<[string, unknown]> {
  for (const [field, value] of Object.entries(input)) {
    for (const instead of junk) yield [`${field}: ${say(instead)}`, { ...input, [field]: instead }]
    const [first] = Array.isArray(value) ? value : []
    if (typeof first === 'object' && first !== null)
      for (const [told, inner] of forgeries(first as Input))
        yield [`${field}.${told}`, { ...input, [field]: [inner] }]
  }
}

describe.each(['request', 'action', 'activity', 'result', 'person', 'institution'] as const)(
  'what is sent to the commands on this: %s',
  (entity) => {
    it('is done, or refused in words', async () => {
      const bugs: string[] = []
      for (const command of all.commands) {
        if (command.entity !== entity || command.name === 'uploadRoster') continue
        await inPlace(command, async (tx) => {
          const input = command.input(all.people.coordinator)
          expect(`${command.name}: ${await ended(tx, command, input)}`).toBe(`${command.name}: done`)
          const more = alsoTaken[command.name] ?? []
          const forged: [string, unknown][] = [
            ...junk.map((whole): [string, unknown] => [say(whole), whole]),
            ...forgeries({ ...Object.fromEntries(more.map((field) => [field, undefined])), ...input }),
          ]
          for (const [told, instead] of forged)
            await ended(tx, command, instead).catch((error) => {
              bugs.push(`${command.name}, ${told}: ${error.cause?.message ?? error.message}`)
            })
        })
      }
      expect(bugs).toEqual([])
    }, 120_000)
  },
)
