import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { questionnaire } from '@/db/schema/questionnaire'
import { savedFigure } from '@/db/schema/saved-figure'
import { testDatabase } from '@/db/testing'
import { getAction } from './actions/queries'
import { actionValues } from './actions/values'
import { getActivity } from './activities/queries'
import { activityValues } from './activities/values'
import type { Actor } from './actor'
import { signatureValues } from './certificates/edit-signature'
import { retentionValues } from './data-protection/retention-values'
import { now } from './documents/a-case'
import { DomainError, type Newer } from './errors'
import { type EveryCommand, everyCommand, type OneCommand, putInOrder } from './every-command'
import { aimOf, indicatorOf } from './framework/lock'
import { periodsOf } from './framework/periods-of'
import { aimValues, indicatorValues } from './framework/values'
import { descriptionOf, descriptionValues } from './iati/description'
import { openDataValues } from './iati/settings-values'
import { lookValues } from './look/values'
import { getMeeting } from './meetings/queries'
import { meetingValues } from './meetings/values'
import { matchingValues } from './people/matching-values'
import { getPerson } from './people/queries'
import { personValues } from './people/values'
import { timesValues } from './programme/times-values'
import { textValues } from './publication/parts'
import { getText } from './publication/queries'
import { questionnaireValues } from './questionnaires/values'
import { questionsOf } from './questionnaires/visibility'
import { getQuestion } from './questions/queries'
import { questionValues } from './questions/question-row'
import { theProgramme } from './reference'
import { getRequest } from './requests/queries'
import { requestValues } from './requests/values'
import { getResult } from './results/queries'
import { resultValues } from './results/values'
import { figureValues } from './saved-figures/row'
import { recipientsToShow } from './schedules/queries'
import { scheduleValues } from './schedules/values'
import { findSchedule } from './schedules/visibility'
import type { Standing } from './standings'
import { getUser } from './users/list-users'
import { userValues } from './users/values'
import { getWebhook } from './webhooks/queries'

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
  first: unknown
  second: unknown
  filled: () => Promise<Record<string, unknown>>
  /** What is said by who saves late, where any text will not do. */
  own?: unknown
  /** Who saves first, where it is not the coordinator. */
  early?: Standing
  /** Who saves late, where it is not the lead. */
  late?: Standing
}

const labels = (text: string) => ({ en: text, es: text, fr: text, pt: text })
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
    'writeText',
    {
      field: 'text',
      first: 'Uno',
      second: 'Dos',
      filled: async () =>
        textValues((await getText(test.db, lead, { region: 'lac', place: 'trends', locale: 'es' })).parts),
    },
  ],
  [
    'editLook',
    {
      field: 'colour',
      first: '#111111',
      second: '#222222',
      own: '#333333',
      early: 'administrator',
      late: 'administrator',
      filled: async () => lookValues((await theProgramme(test.db)).settings),
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
    'editFigure',
    {
      field: 'titleEs',
      first: 'Uno',
      second: 'Dos',
      early: 'monitor',
      filled: async () => {
        const [first] = await test.db.select().from(savedFigure).orderBy(savedFigure.id).limit(1)
        return figureValues({ ...(first as NonNullable<typeof first>), reports: ['programme'] })
      },
    },
  ],
  [
    'editSchedule',
    {
      field: 'title',
      first: 'Uno',
      second: 'Dos',
      filled: async () => {
        const { id } = idsOf('editSchedule')
        const found = await findSchedule(test.db, lead, id as number)
        const recipients = await recipientsToShow(test.db, id as number)
        return scheduleValues(found, recipients, ['MX'])
      },
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
  [
    'describeAction',
    {
      field: 'gcm',
      first: ['1'],
      second: ['2'],
      own: ['3'],
      filled: async () => descriptionValues(await descriptionOf(test.db, all.given.action)),
    },
  ],
  [
    'editAim',
    {
      field: 'title',
      first: 'Uno',
      second: 'Dos',
      filled: async () => {
        const { id, aimId } = idsOf('editAim')
        return aimValues(await test.db.transaction((tx) => aimOf(tx, id as number, aimId as number)))
      },
    },
  ],
  [
    'editIndicator',
    {
      field: 'title',
      first: 'Uno',
      second: 'Dos',
      filled: async () => {
        const { id, indicatorId } = idsOf('editIndicator')
        const found = await test.db.transaction((tx) => indicatorOf(tx, id as number, indicatorId as number))
        return indicatorValues({ ...found, periods: await periodsOf(test.db, [found.id]) })
      },
    },
  ],
  [
    'editProgrammeAim',
    {
      field: 'title',
      first: 'Uno',
      second: 'Dos',
      early: 'administrator',
      late: 'monitor',
      filled: async () => {
        const { aimId } = idsOf('editProgrammeAim')
        return aimValues(await test.db.transaction((tx) => aimOf(tx, null, aimId as number)))
      },
    },
  ],
  [
    'editProgrammeIndicator',
    {
      field: 'title',
      first: 'Uno',
      second: 'Dos',
      early: 'administrator',
      late: 'monitor',
      filled: async () => {
        const { indicatorId } = idsOf('editProgrammeIndicator')
        const found = await test.db.transaction((tx) => indicatorOf(tx, null, indicatorId as number))
        return indicatorValues({ ...found, periods: await periodsOf(test.db, [found.id]) })
      },
    },
  ],
  [
    'editQuestion',
    {
      field: 'labels',
      first: labels('Uno'),
      second: labels('Dos'),
      own: labels('Mío'),
      early: 'monitor',
      late: 'administrator',
      filled: async () =>
        questionValues(await getQuestion(test.db, lead, idsOf('editQuestion').id as number)),
    },
  ],
  [
    'editQuestionnaire',
    {
      field: 'closesOn',
      first: '2026-06-01',
      second: '2026-06-02',
      own: '2026-06-03',
      filled: async () => {
        const { id } = idsOf('editQuestionnaire')
        const [row] = await test.db
          .select()
          .from(questionnaire)
          .where(eq(questionnaire.id, id as number))
        return questionnaireValues(
          row as NonNullable<typeof row>,
          await test.db.transaction((tx) => questionsOf(tx, id as number)),
        )
      },
    },
  ],
  [
    'editWebhook',
    {
      field: 'description',
      first: 'Uno',
      second: 'Dos',
      early: 'administrator',
      late: 'administrator',
      filled: async () => {
        const { id } = idsOf('editWebhook')
        const { url, description, kinds } = await getWebhook(test.db, all.people.administrator, id as number)
        return { url, description, kinds }
      },
    },
  ],
  [
    'editMatching',
    {
      field: 'ask',
      first: '40',
      second: '45',
      own: '55',
      early: 'administrator',
      late: 'monitor',
      filled: async () => matchingValues((await theProgramme(test.db)).settings.matching),
    },
  ],
  [
    'editRetention',
    {
      field: 'peopleMonths',
      first: '100',
      second: '110',
      own: '120',
      early: 'administrator',
      late: 'administrator',
      filled: async () => retentionValues((await theProgramme(test.db)).settings.retention),
    },
  ],
  [
    'editSignature',
    {
      field: 'signatureName',
      first: 'Ana',
      second: 'Luz',
      early: 'administrator',
      late: 'administrator',
      filled: async () => signatureValues((await theProgramme(test.db)).settings),
    },
  ],
  [
    'setOpenData',
    {
      field: 'department',
      first: 'Uno',
      second: 'Dos',
      early: 'administrator',
      late: 'administrator',
      filled: async () => openDataValues((await theProgramme(test.db)).settings.openData),
    },
  ],
]
const idsOf = (name: string) => called(name).input(lead)
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
  // The forms of the programme share its version, which each of them moves on.
  const { version } = await newerOf(save(late, { version: 1_000_000, ...own }))

  await save(early, { version, [form.field]: form.first }, later)
  const newer = await newerOf(save(late, { version, ...own }))
  expect(newer).toMatchObject({ version: version + 1, savedBy: early.name, savedAt: later })
  expect(newer.values).toEqual(await form.filled())
  expect(newer.values[form.field]).toEqual(form.first)

  // A third comes in between: who chose meanwhile hears of that one too.
  await save(early, { version: version + 1, [form.field]: form.second })
  const again = await newerOf(save(late, { version: newer.version, ...own }))
  expect([again.version, again.values[form.field]]).toEqual([version + 2, form.second])

  await save(late, { version: again.version, ...own })
  expect(await form.filled()).toMatchObject(own)
})

it('every form that is saved on a version of its record is in this table', () => {
  // A step on a version saves nothing that was typed: whoever has not seen the newest is told to look first.
  const steps = ['approveText', 'restoreText', 'submitText']
  const versioned = all.commands.filter(
    (command) => 'version' in command.input(lead) && !steps.includes(command.name),
  )
  expect(versioned.map(({ name }) => name).sort()).toEqual(forms.map(([name]) => name).sort())
})
