import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '@/db/testing'
import { getAction } from './actions/queries'
import { actionValues } from './actions/values'
import { getActivity } from './activities/queries'
import { activityValues } from './activities/values'
import type { Actor } from './actor'
import { now } from './documents/a-case'
import { DomainError, type Newer } from './errors'
import { type EveryCommand, everyCommand, type OneCommand, putInOrder } from './every-command'
import { getPerson } from './people/queries'
import { personValues } from './people/values'
import { getRequest } from './requests/queries'
import { requestValues } from './requests/values'
import { getResult } from './results/queries'
import { resultValues } from './results/values'

/* Who saves on an older version hears what the record holds now, as its form would be filled. */

let test: Awaited<ReturnType<typeof testDatabase>>
let all: EveryCommand
let lead: Actor
let coordinator: Actor
beforeAll(async () => {
  test = await testDatabase()
  all = await everyCommand(test.db)
  lead = all.people.lead
  coordinator = all.people.coordinator
})
afterAll(() => test.close())

type Form = { field: string; first: string; second: string; filled: () => Promise<Record<string, unknown>> }

const reference = { request: 'REQ-2026-0001', action: 'ACT-2026-0001', result: 'RES-2026-0001' }
const forms: [string, Form][] = [
  [
    'editRequest',
    {
      field: 'objective',
      first: 'Uno',
      second: 'Dos',
      filled: async () => requestValues(await getRequest(test.db, lead, { id: all.given.request })),
    },
  ],
  [
    'editAction',
    {
      field: 'context',
      first: 'Uno',
      second: 'Dos',
      filled: async () => actionValues(await getAction(test.db, lead, reference.action)),
    },
  ],
  [
    'editActivity',
    {
      field: 'place',
      first: 'Lima',
      second: 'Cusco',
      filled: async () => activityValues(await getActivity(test.db, lead, all.given.activity, now)),
    },
  ],
  [
    'editResult',
    {
      field: 'description',
      first: 'Uno',
      second: 'Dos',
      filled: async () => resultValues(await getResult(test.db, lead, reference.result)),
    },
  ],
  [
    'editPerson',
    {
      field: 'position',
      first: 'Jefa',
      second: 'Directora',
      filled: async () => personValues(await getPerson(test.db, lead, await personId())),
    },
  ],
]
const called = (name: string) => all.commands.find((each) => each.name === name) as OneCommand
const personId = async () => called('editPerson').input(lead).id as number
const later = new Date('2026-03-02T11:30:00Z')

const newerOf = async (saving: Promise<unknown>): Promise<Newer> => {
  const error = await saving.then(
    () => null,
    (thrown) => thrown,
  )
  if (!(error instanceof DomainError) || !error.newer) throw error ?? new Error('nothing was refused')
  expect([error.code, error.key]).toEqual(['conflict', 'editedMeanwhile'])
  return error.newer
}

it.each(forms)('%s tells who saves late what there is now', async (name, form) => {
  const command = called(name)
  await putInOrder(test.db, command)
  const save = (actor: Actor, more: Record<string, unknown>, at = now) =>
    command.call({ db: test.db, actor, now: at }, { ...command.input(actor), ...more })
  const version = Number(command.input(lead).version)

  await save(coordinator, { version, [form.field]: form.first }, later)
  const newer = await newerOf(save(lead, { version, [form.field]: 'Mío' }))
  expect(newer).toMatchObject({ version: version + 1, savedBy: coordinator.name, savedAt: later })
  expect(newer.values).toEqual(await form.filled())
  expect(newer.values[form.field]).toBe(form.first)

  // A third comes in between: who chose meanwhile hears of that one too.
  await save(coordinator, { version: version + 1, [form.field]: form.second })
  const again = await newerOf(save(lead, { version: newer.version, [form.field]: 'Mío' }))
  expect([again.version, again.values[form.field]]).toEqual([version + 2, form.second])

  await save(lead, { version: again.version, [form.field]: 'Mío' })
  expect((await form.filled())[form.field]).toBe('Mío')
})

it('every form that is saved on a version of its record is in this table', () => {
  const versioned = all.commands.filter((command) => 'version' in command.input(lead))
  expect(versioned.map(({ name }) => name).sort()).toEqual(forms.map(([name]) => name).sort())
})
