import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { document, documentContent } from '@/db/schema/document'
import { ficheVersion } from '@/db/schema/fiche'
import { followUp } from '@/db/schema/follow-up'
import { programme } from '@/db/schema/reference'
import { opinion, request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { user } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import { aCase, type Case, now } from '../documents/a-case'
import { digestOf, ficheContents } from '../fiches/contents'
import { whatIsAsked } from './what-is-asked'
import { type Wait, whatWaits } from './what-waits'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  await test.db.insert(programme).values({
    name: 'Minga',
    fullName: 'Minga',
    settings: {
      acknowledgeWorkingDays: 5,
      screeningWorkingDays: 15,
      opinionWorkingDays: 15,
      decisionDays: 60,
      completionRate: 0.8,
      softLimits: {},
    },
  })
})
afterAll(() => test.close())

type Person = keyof Case['people']
const waitsOf = async (person: Person) => whatWaits(test.db, given.people[person], now)

/** Nothing waits until a test says so. */
beforeEach(async () => {
  await test.db.update(user).set({ active: true })
  for (const table of [opinion, followUp, ficheVersion]) await test.db.delete(table)
  await test.db.update(request).set({ status: 'approved', leadId: given.people.lead.id })
  await test.db.update(action).set({ status: 'closed', leadId: given.people.lead.id })
  await test.db.update(activity).set({ status: 'cancelled' })
  await test.db.update(result).set({ status: 'adopted' })
})

const everybody: Person[] = [
  'administrator',
  'coordinator',
  'coordinatorElsewhere',
  'lead',
  'colleague',
  'officerElsewhere',
  'monitor',
  'observer',
  'focalPoint',
  'expert',
]

type Row = {
  what: string
  set: () => Promise<unknown>
  wait: Wait
  due: string | null
  who: Person[]
  /** What waits at the same time, which other rows are about. */
  besides?: Wait[]
}

// Received on Monday 12 January 2026; asked on Monday 2 March 2026.
const rows: Row[] = [
  {
    what: 'a request that arrived',
    set: () => asked({ status: 'submitted' }),
    wait: 'acknowledge',
    due: '2026-01-19',
    who: ['lead'],
  },
  {
    what: 'a request that nobody leads',
    set: () => asked({ status: 'submitted', leadId: null }),
    wait: 'giveLead',
    due: '2026-01-19',
    who: ['coordinator'],
  },
  {
    what: 'a request in screening',
    set: () => asked({ status: 'screening' }),
    wait: 'screen',
    due: '2026-02-02',
    who: ['lead'],
  },
  {
    what: 'a request in consultation',
    set: () => asked({ status: 'consultation' }),
    wait: 'decide',
    due: '2026-03-13',
    who: ['lead', 'coordinator'],
  },
  {
    what: 'an opinion that was asked of an observer',
    set: async () => {
      await asked({ status: 'clarification' })
      const of = { requestId: given.request, userId: given.people.observer.id, askedAt: now }
      await test.db.insert(opinion).values([
        { ...of, service: 'Embajada', dueOn: '2026-03-10' },
        { ...of, service: 'Delegación', dueOn: '2026-03-11', stance: 'in_favour' },
      ])
    },
    wait: 'giveOpinion',
    due: '2026-03-10',
    who: ['observer'],
    besides: ['awaitClarification'],
  },
  {
    what: 'an Action in design',
    set: () => test.db.update(action).set({ status: 'design' }),
    wait: 'completeFiche',
    due: null,
    who: ['lead'],
  },
  {
    what: 'an Action whose activities are over',
    set: () => test.db.update(action).set({ status: 'implementation', endsOn: '2026-06-30' }),
    wait: 'startReporting',
    due: '2026-06-30',
    who: ['lead'],
  },
  {
    what: 'an Action in reporting',
    set: () => test.db.update(action).set({ status: 'reporting', endsOn: '2026-06-30' }),
    wait: 'close',
    due: '2026-06-30',
    who: ['coordinator'],
  },
  {
    what: 'an activity of next week',
    set: () => takesPlace('confirmed', '2026-03-09', '2026-03-11'),
    wait: 'prepare',
    due: '2026-03-09',
    who: ['lead'],
  },
  {
    what: 'an activity that is over',
    set: () => takesPlace('confirmed', '2026-02-24', '2026-02-26'),
    wait: 'recordRoster',
    due: '2026-02-26',
    who: ['lead'],
  },
  {
    what: 'an activity that was held',
    set: () => takesPlace('held', '2026-02-24', '2026-02-26'),
    wait: 'missionReport',
    due: '2026-02-26',
    who: ['lead'],
  },
  {
    what: 'a result under review',
    set: () => test.db.update(result).set({ status: 'review', plannedFor: '2026-05-01' }),
    wait: 'validate',
    due: '2026-05-01',
    who: ['coordinator', 'monitor'],
  },
  {
    what: 'a result that is late',
    set: () => test.db.update(result).set({ status: 'drafting', plannedFor: '2026-03-01' }),
    wait: 'overdueResult',
    due: '2026-03-01',
    who: ['lead'],
  },
  {
    what: 'a question that the authority has not answered',
    set: () => asked({ status: 'clarification' }),
    wait: 'awaitClarification',
    due: null,
    who: ['lead'],
  },
  {
    what: 'an opinion that is overdue',
    set: async () => {
      await asked({ status: 'consultation' })
      const of = { requestId: given.request, askedAt: now }
      await test.db.insert(opinion).values([
        { ...of, service: 'Embajada', dueOn: '2026-03-01' },
        { ...of, service: 'Ministerio', dueOn: '2026-02-27' },
        { ...of, service: 'Delegación', dueOn: '2026-02-26', stance: 'in_favour' },
        { ...of, service: 'Comité', dueOn: '2026-03-02' },
      ])
    },
    wait: 'overdueOpinion',
    due: '2026-02-27',
    who: ['lead'],
    besides: ['decide'],
  },
  {
    what: 'a fiche that was sent',
    set: () => ficheSent(),
    wait: 'awaitEndorsement',
    due: null,
    who: ['lead'],
  },
  {
    what: 'a fiche that was sent before the Action changed',
    set: () => ficheSent('something else'),
    wait: 'resendFiche',
    due: null,
    who: ['lead'],
  },
  {
    what: 'a follow-up that was asked',
    set: () =>
      test.db.insert(followUp).values([
        { actionId: given.action, months: 6, dueOn: '2026-02-01', status: 'asked', askedAt: now },
        { actionId: given.action, months: 12, dueOn: '2026-08-01', status: 'planned' },
      ]),
    wait: 'awaitFollowUp',
    due: null,
    who: ['lead'],
  },
  {
    what: 'a request that a coordinator leads',
    set: () => asked({ status: 'screening', leadId: given.people.coordinator.id }),
    wait: 'screen',
    due: '2026-02-02',
    who: ['coordinator'],
  },
  {
    what: 'a request whose lead has no open account',
    set: () => asked({ status: 'screening' }).then(leave),
    wait: 'giveLead',
    due: '2026-02-02',
    who: ['lead', 'coordinator'],
  },
  ...[coordinatorLeads, leave].flatMap((carry): Row[] => {
    const how = carry === leave ? 'whose lead has no open account' : 'that a coordinator leads'
    const who: Person[] = carry === leave ? ['lead', 'coordinator'] : ['coordinator']
    return [
      {
        what: `an Action in design ${how}`,
        set: () => test.db.update(action).set({ status: 'design' }).then(carry),
        wait: 'completeFiche',
        due: null,
        who,
      },
      {
        what: `an activity of an Action ${how}`,
        set: () => takesPlace('confirmed', '2026-03-09', '2026-03-11').then(carry),
        wait: 'prepare',
        due: '2026-03-09',
        who,
      },
      {
        what: `a late result of an Action ${how}`,
        set: () => test.db.update(result).set({ status: 'drafting', plannedFor: '2026-03-01' }).then(carry),
        wait: 'overdueResult',
        due: '2026-03-01',
        who,
      },
    ]
  }),
]

async function coordinatorLeads() {
  await test.db.update(action).set({ leadId: given.people.coordinator.id })
}

async function leave() {
  await test.db.update(user).set({ active: false }).where(eq(user.id, given.people.lead.id))
}

const asked = (to: Partial<typeof request.$inferInsert>) =>
  test.db.update(request).set({ submittedAt: new Date('2026-01-12T09:00:00Z'), ...to })

const ficheSent = async (digest?: string) => {
  await test.db.update(action).set({ status: 'design' })
  const contents = await ficheContents(test.db, given.action)
  await test.db.insert(ficheVersion).values({
    actionId: given.action,
    number: 1,
    contents,
    digest: digest ?? digestOf(contents),
    sentAt: now,
  })
}

const takesPlace = async (status: 'confirmed' | 'held', startsOn: string, endsOn: string) => {
  await test.db.update(action).set({ status: 'endorsed' })
  await test.db.update(activity).set({ status, startsOn, endsOn })
}

describe.each(rows)('$what', ({ set, wait, due, who, besides = [] }) => {
  it.each(everybody)('for %s', async (person) => {
    await set()
    const waiting = (await waitsOf(person)).filter((item) => !besides.includes(item.wait))
    expect(waiting.map((item) => [item.wait, item.due])).toEqual(who.includes(person) ? [[wait, due]] : [])
  })
})

describe('nothing', () => {
  it.each(everybody)('waits for %s when all is done', async (person) => {
    expect(await waitsOf(person)).toEqual([])
  })

  it('waits any more when the mission report is there', async () => {
    await takesPlace('held', '2026-02-24', '2026-02-26')
    await test.db.insert(documentContent).values({ digest: 'd', size: 1 })
    const [added] = await test.db
      .insert(document)
      .values({
        entity: 'activity',
        entityId: given.activity,
        kind: 'mission_report',
        title: 'Informe',
        filename: 'informe.pdf',
        mime: 'application/pdf',
        size: 1,
        digest: 'd',
        addedAt: now,
      })
      .returning({ id: document.id })
    expect(await waitsOf('lead')).toEqual([])
    await test.db.delete(document).where(eq(document.id, added?.id ?? 0))
  })

  it.each(['review', 'drafting'] as const)(
    'waits of a cancelled Action, such as a result in %s',
    async (status) => {
      await test.db.update(action).set({ status: 'cancelled' })
      await test.db.update(result).set({ status, plannedFor: '2026-03-01' })
      for (const person of everybody) expect(await waitsOf(person)).toEqual([])
    },
  )

  it('waits that lies more than a month ahead', async () => {
    await takesPlace('confirmed', '2026-04-02', '2026-04-03')
    expect(await waitsOf('lead')).toEqual([])
  })
})

it.each([
  ['as it stands', undefined, ['endorse']],
  ['that is out of date', 'something else', []],
] as const)('a fiche %s is asked of the authority accordingly', async (_, digest, asked) => {
  await ficheSent(digest)
  const found = await whatIsAsked(test.db, given.people.focalPoint)
  expect(found.map((item) => item.asked)).toEqual(asked)
})

it('puts what is due first at the top, and what has no day last', async () => {
  await asked({ status: 'consultation' })
  await test.db.update(action).set({ status: 'design' })
  await test.db.update(result).set({ status: 'drafting', plannedFor: '2026-03-01' })
  expect((await waitsOf('lead')).map((item) => item.wait)).toEqual([
    'overdueResult',
    'decide',
    'completeFiche',
  ])
})
