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
import { getMeeting } from './meetings/queries'
import { meetingValues } from './meetings/values'
import { getPerson } from './people/queries'
import { personValues } from './people/values'
import { timesValues } from './programme/times-values'
import { theProgramme } from './reference'
import { getRequest } from './requests/queries'
import { requestValues } from './requests/values'
import { getResult } from './results/queries'
import { resultValues } from './results/values'
import { getUser } from './users/list-users'
import { userValues } from './users/values'

/* Who saves on an older version hears what the record holds now, as its form would be filled. */

let test: Awaited<ReturnType<typeof testDatabase>>
let all: EveryCommand
let lead: Actor
beforeAll(async () => {
  test = await testDatabase()
  all = await everyCommand(test.db)
  lead = all.people.lead
})
afterAll(() => test.close())

type Form = {
  field: string
  first: string
  second: string
  filled: () => Promise<Record<string, unknown>>
  /** What is typed by who saves late, where any text will not do. */
  own?: string
  /** Who saves first, where it is not the coordinator. */
  early?: 'administrator'
  /** Who saves late, where it is not the lead. */
  late?: 'coordinatorElsewhere' | 'administrator'
}

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
    'editMeeting',
    {
      field: 'place',
      first: 'Lima',
      second: 'Cusco',
      late: 'coordinatorElsewhere',
      filled: async () => meetingValues(await getMeeting(test.db, lead, 'MTG-2026-0001', now)),
    },
  ],
  [
    'editTimes',
    {
      field: 'decisionDays',
      first: '40',
      second: '50',
      own: '70',
      early: 'administrator',
      late: 'administrator',
      filled: async () => timesValues((await theProgramme(test.db)).settings),
    },
  ],
  [
    'editUser',
    {
      field: 'phone',
      first: '+52 1',
      second: '+52 2',
      late: 'administrator',
      filled: async () => userValues(await getUser(test.db, all.people.coordinator, await guestId())),
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
const guestId = async () => called('editUser').input(lead).id as number
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
  const late = all.people[form.late ?? 'lead']
  const early = all.people[form.early ?? 'coordinator']
  const own = { [form.field]: form.own ?? 'Mío' }
  const save = (actor: Actor, more: Record<string, unknown>, at = now) =>
    command.call({ db: test.db, actor, now: at }, { ...command.input(actor), ...more })
  const version = Number(command.input(lead).version)

  await save(early, { version, [form.field]: form.first }, later)
  const newer = await newerOf(save(late, { version, ...own }))
  expect(newer).toMatchObject({ version: version + 1, savedBy: early.name, savedAt: later })
  expect(newer.values).toEqual(await form.filled())
  expect(newer.values[form.field]).toBe(form.first)

  // A third comes in between: who chose meanwhile hears of that one too.
  await save(early, { version: version + 1, [form.field]: form.second })
  const again = await newerOf(save(late, { version: newer.version, ...own }))
  expect([again.version, again.values[form.field]]).toEqual([version + 2, form.second])

  await save(late, { version: again.version, ...own })
  expect(await form.filled()).toMatchObject(own)
})

it('every form that is saved on a version of its record is in this table', () => {
  const versioned = all.commands.filter((command) => 'version' in command.input(lead))
  expect(versioned.map(({ name }) => name).sort()).toEqual(forms.map(([name]) => name).sort())
})
