import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { testDatabase } from '@/db/testing'
import { listActions } from './actions/queries'
import { listActivities } from './activities/queries'
import { now } from './documents/a-case'
import { documentEntities } from './documents/inputs'
import { discardDraft, draftOf, saveDraft } from './drafts/drafts'
import { DomainError } from './errors'
import {
  type EveryCommand,
  everyCommand,
  type Input,
  type OneCommand,
  putInOrder,
  setStatus,
  whoDoes,
} from './every-command'
import { listInstitutions } from './institutions/queries'
import { listPeople } from './people/queries'
import { listRequests } from './requests/queries'
import { listResults } from './results/queries'
import { searchRecords } from './search/search-records'

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
  askOpinions: ['dueOn'],
  consultServices: ['note', 'dueOn', 'services'],
  giveOpinion: ['comments'],
  recordOpinion: ['comments'],
  approveRequest: ['joinActionId', 'minutesHeldId', 'conditions', 'minutes'],
  endorseAction: ['note'],
  clarifyRequest: ['heldId'],
  fillInRequest: ['triedBefore', 'otherSupport'],
  answerFollowUp: ['evidenceHeldId'],
  editAction: ['context', 'mainAreaId', 'startsOn', 'endsOn', 'yearsPublished', 'budget', 'predecessorId'],
  planActivity: ['startsOn', 'endsOn', 'countryCode', 'agenda', 'plannedCost', 'followsUp', 'interpretation'],
  planResult: ['description', 'plannedFor', 'activityId'],
  holdActivity: ['noRosterReason'],
  replanActivity: ['endsOn'],
  editActivity: ['place', 'objective', 'plannedCost', 'actualCost', 'interpretation'],
  deployExpert: ['administration', 'administrationCountry', 'daysPlanned'],
  importRoster: ['mapping', 'choices', 'leaveOut'],
  recordAttendance: ['skipGone'],
  settleArrival: ['personId'],
  addParticipant: ['gender', 'institution', 'institutionKind', 'position', 'email', 'personId'],
  recordHeadcount: ['women', 'men', 'other'],
  adoptResult: ['evidenceHeldId'],
  editResult: ['description', 'plannedFor', 'activityId'],
  addVersion: ['note'],
  addDocument: ['language', 'datedOn'],
  editPerson: ['email', 'phone', 'unit', 'position', 'countryCode', 'state', 'dateOfBirth'],
  addInstitution: ['shortName'],
  planMeeting: ['place'],
  editMeeting: ['place', 'notes'],
  putOnAgenda: ['note'],
  noteOnAgenda: ['note'],
  inviteUser: ['function', 'phone', 'personId'],
  editUser: ['function', 'phone', 'personId'],
  deactivateUser: ['reason'],
  replaceUser: ['name', 'email', 'function', 'locale'],
  acceptRegistration: ['name', 'kind'],
}

class Undo extends Error {}

/** How a call ended: done, or the code of its refusal; what it did is undone. Throws what is neither. */
async function ended(tx: Tx, command: OneCommand, input: unknown) {
  const db: Tx = Object.create(tx, {
    transaction: {
      value: (work: (nested: Tx) => Promise<unknown>) =>
        tx.transaction(async (nested) => {
          await work(nested)
          throw new Undo()
        }),
    },
  })
  return command.call({ db, actor: whoDoes(all, command), now }, input as Input).catch((error) => {
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

describe.each([
  'request',
  'action',
  'activity',
  'result',
  'follow_up',
  'person',
  'institution',
  'user',
  'registration',
  'programme',
] as const)('what is sent to the commands on this: %s', (entity) => {
  it('is done, or refused in words', async () => {
    const bugs: string[] = []
    for (const command of all.commands) {
      if (command.entity !== entity || command.name === 'uploadRoster') continue
      await inPlace(command, async (tx) => {
        const input = command.input(whoDoes(all, command))
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
  }, 300_000)
})

describe('ids of another case', () => {
  /** A second activity of the same Action, which the actor may change as well: the wrong one all the same. */
  it.each([
    ['recordDays', 'not_found'],
    ['removeExpert', 'not_found'],
    ['removeHeadcount', 'not_found'],
    ['recordAttendance', 'not_found'],
    ['revokeCheckInLink', 'not_found'],
    ['settleArrival', 'conflict'],
    ['leaveOutArrival', 'conflict'],
    ['removeParticipant', 'not_found'],
    ['changeRole', 'not_found'],
    ['importRoster', 'invalid'],
  ])('%s does not reach through an activity to what hangs on another one', async (name, code) => {
    const command = all.commands.find((each) => each.name === name) as OneCommand
    await inPlace(command, async (tx) => {
      const [own] = await tx.select().from(activity)
      const { id: _, number: _n, ...rest } = own as NonNullable<typeof own>
      const [other] = await tx
        .insert(activity)
        .values({ ...rest, number: '9' })
        .returning({ id: activity.id })
      const input = command.input(all.people.coordinator)
      expect(await ended(tx, command, { ...input, id: other?.id })).toBe(code)
      expect(await ended(tx, command, input)).toBe('done')
    })
  })

  it.each(documentEntities)('a document is reached only through its own record: %s', async (entity) => {
    for (const name of ['editDocument', 'removeDocument'])
      for (const from of documentEntities) {
        const command = all.commands.find((each) => each.name === name && each.entity === from) as OneCommand
        await inPlace(command, async (tx) => {
          const input = { ...command.input(all.people.coordinator), documentId: all.documents[entity] }
          expect(`${from}: ${await ended(tx, command, input)}`).toBe(
            `${from}: ${from === entity ? 'done' : 'not_found'}`,
          )
        })
      }
  })

  it.each(documentEntities)('nor through another of its kind: %s', async (entity) => {
    for (const name of ['editDocument', 'removeDocument']) {
      const command = all.commands.find((each) => each.name === name && each.entity === entity) as OneCommand
      await inPlace(command, async (tx) => {
        const table = { request, action, activity, result }[entity]
        const [own] = await tx.select().from(table)
        const { id: _, ...rest } = own as NonNullable<typeof own>
        const [other] = await tx
          .insert(table)
          .values({ ...rest, reference: 'X-1', number: '9' } as never)
          .returning({ id: table.id })
        const input = command.input(all.people.coordinator)
        expect(await ended(tx, command, { ...input, id: other?.id })).toBe('not_found')
        expect(await ended(tx, command, input)).toBe('done')
      })
    }
  })

  it('an opinion is recorded only on the request that it was asked about', async () => {
    const command = all.commands.find((each) => each.name === 'recordOpinion') as OneCommand
    await inPlace(command, async (tx) => {
      const log = all.commands.find((each) => each.name === 'logRequest') as OneCommand
      const { coordinator } = all.people
      const made = await log.call({ db: tx, actor: coordinator, now }, log.input(coordinator))
      await setStatus(tx, 'request', 'consultation')
      const { id } = made as { id: number }
      expect(await ended(tx, command, { ...command.input(coordinator), id })).toBe('not_found')
    })
  })

  it('nobody uses what somebody else uploaded', async () => {
    const { lead } = all.people
    for (const command of all.commands) {
      const theirs = command.input(lead)
      if (!('heldId' in theirs) && !('uploadId' in theirs)) continue
      await inPlace(command, async (tx) => {
        expect(`${command.name}: ${await ended(tx, command, theirs)}`).toBe(`${command.name}: invalid`)
        expect(await ended(tx, command, command.input(whoDoes(all, command)))).toBe('done')
      })
    }
  })
})

describe('what nobody asked for', () => {
  it('a field that a form does not have changes nothing', async () => {
    const more = {
      status: 'approved',
      leadId: all.people.expert.id,
      reference: 'REQ-1',
      createdBy: 1,
      actionId: 1,
      version: 1,
      decidedAt: '2026-01-01',
    }
    const log = all.commands.find((each) => each.name === 'logRequest') as OneCommand
    await inPlace(log, async (tx) => {
      const { coordinator } = all.people
      const forged = JSON.parse(
        JSON.stringify({ ...log.input(coordinator), ...more }).replace(
          /}$/,
          ',"__proto__":{"status":"approved","regionCode":"africa"},"constructor":{"prototype":{"x":1}}}',
        ),
      )
      const made = (await log.call({ db: tx, actor: coordinator, now }, forged)) as { id: number }
      const [row] = await tx.select().from(request).where(eq(request.id, made.id))
      expect(row).toMatchObject({
        status: 'submitted',
        leadId: null,
        reference: 'REQ-2026-0005',
        createdBy: coordinator.id,
        actionId: null,
        decidedAt: null,
        regionCode: 'lac',
      })
      expect(({} as { x?: number }).x).toBeUndefined()
    })
  })
})

describe('what is asked of a list', () => {
  const lists = {
    listRequests,
    listActions,
    listActivities,
    listPeople,
    listResults,
  }
  const texts = [
    '\0',
    '\ud800',
    '__proto__',
    'constructor',
    '-constructor',
    "'; --",
    '%',
    '0000',
    '99999',
    'x'.repeat(9999),
  ]
  const cursors = [
    '%%%',
    ...[
      ['next', '\0', 1],
      ['next', 'not a day', 1],
      ['previous', '0000-01-01', 1],
      ['next', '2026-01-01', 2 ** 53],
      ['next', '2026-01-01', 2 ** 40],
      ['next', {}, {}],
      null,
    ].map((each) => Buffer.from(JSON.stringify(each)).toString('base64url')),
  ]
  const fields = [
    'q',
    'sort',
    'status',
    'region',
    'country',
    'year',
    'mine',
    'kind',
    'action',
    'role',
    'area',
  ]

  it('searching finds what it can', async () => {
    for (const q of [...texts, 'Me\0xico', 'Taller\ud800']) await searchRecords(test.db, all.people.lead, q)
    for (const q of texts) await listInstitutions(test.db, { q, country: q })
    expect(await searchRecords(test.db, all.people.lead, 'Ta\0ller')).not.toEqual([])
  })

  it('a draft is kept as it was typed, but for what no database keeps', async () => {
    const context = { db: test.db, actor: all.people.lead, now }
    const typed = { ask: 'a\0b\ud800', more: [{ title: '\\u0000' }], empty: null }
    await saveDraft(context, { form: '/requests/new', values: typed })
    expect((await draftOf(context, '/requests/new'))?.values).toEqual({
      ask: 'ab\ufffd',
      more: [{ title: '\\u0000' }],
      empty: null,
    })
    for (const form of ['a\0b', '\ud800', null, {}] as string[]) {
      expect(await draftOf(context, form)).toBeNull()
      await discardDraft(context, form)
    }
    const tooLong = saveDraft(context, { form: 'x', values: { ask: 'x'.repeat(500_000) } })
    await expect(tooLong).rejects.toMatchObject({ code: 'invalid' })
  })

  it.each(Object.entries(lists))('%s answers whatever stands in its address', async (_, list) => {
    const queries = [
      ...fields.flatMap((field) => texts.map((text) => ({ [field]: text }))),
      ...['', '-updated', 'title', '-received', 'starts', 'name'].flatMap((sort) =>
        cursors.map((cursor) => ({ sort, cursor })),
      ),
    ]
    const bugs: string[] = []
    for (const query of queries)
      await list(test.db, all.people.coordinator, query).catch((error) => {
        bugs.push(`${JSON.stringify(query).slice(0, 80)}: ${error.cause?.message ?? error.message}`)
      })
    expect(bugs).toEqual([])
  })
})
