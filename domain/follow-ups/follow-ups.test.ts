import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { action } from '@/db/schema/action'
import { document } from '@/db/schema/document'
import { event } from '@/db/schema/event'
import { followUp } from '@/db/schema/follow-up'
import { notification } from '@/db/schema/notification'
import { followUpQuestion } from '@/db/schema/reference'
import { result } from '@/db/schema/result'
import { testDatabase } from '@/db/testing'
import { closeAction } from '../actions/close-action'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { addDocument } from '../documents/add-document'
import { holdUpload } from '../documents/hold-upload'
import { documentsOf } from '../documents/queries'
import { samplePdf } from '../documents/samples'
import { answerFollowUp } from './answer-follow-up'
import { askDueFollowUps } from './ask-due-follow-ups'
import { askFollowUp } from './ask-follow-up'
import { monthsAfter } from './plan-follow-ups'
import { followUpsOf, getFollowUp } from './queries'

const labels = { en: 'x', es: 'x', fr: 'x', pt: 'x' }

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  await test.db.insert(followUpQuestion).values([
    { code: 'used', labels, position: 1 },
    { code: 'hinders', labels, position: 2 },
  ])
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(followUp)
  await test.db.delete(document)
  await test.db.delete(notification)
  await test.db.delete(event)
})

const as = (actor: Actor, at = now) => ({ db: test.db, actor, now: at })
const hold = async (actor: Actor) =>
  (
    await holdUpload(as(actor), {
      filename: 'Informe.pdf',
      body: (async function* () {
        yield samplePdf('informe')
      })(),
    })
  ).id
async function close() {
  const { lead, coordinator } = given.people
  await test.db.update(action).set({ status: 'reporting' })
  await test.db.update(result).set({ status: 'validated' })
  await addDocument(as(lead), {
    entity: 'action',
    id: given.action,
    heldId: await hold(lead),
    kind: 'report',
    audience: 'staff',
  })
  await closeAction(as(coordinator), { id: given.action })
  return test.db.select().from(followUp).orderBy(asc(followUp.months))
}

it.each([
  ['2026-03-02', 6, '2026-09-02'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-15', 12, '2027-12-15'],
])('%s and %i months make %s', (day, months, then) => expect(monthsAfter(day, months)).toBe(then))

it('an Action that closes is followed up after 6 and 12 months', async () => {
  expect(await close()).toMatchObject([
    { months: 6, status: 'planned', dueOn: '2026-09-02' },
    { months: 12, status: 'planned', dueOn: '2027-03-02' },
  ])
})

describe('what is due', () => {
  it('is asked on its day and not before, once, by nobody in particular', async () => {
    await close()
    const at = (day: string) => askDueFollowUps({ db: test.db, now: new Date(`${day}T06:00:00Z`) })
    expect(await at('2026-09-01')).toBe(0)
    expect(await at('2026-09-02')).toBe(1)
    expect(await at('2026-09-02')).toBe(0)
    const told = await test.db.select().from(event).where(eq(event.verb, 'ask'))
    expect(told).toMatchObject([
      {
        actorId: null,
        entity: 'follow_up',
        toStatus: 'asked',
        actionId: given.action,
        details: { number: 6 },
      },
    ])
    expect(await at('2028-01-01')).toBe(1)
  })
})

describe('an answer', () => {
  it('comes from the authority once it was asked, with evidence that is kept on the Action', async () => {
    const { focalPoint, lead } = given.people
    const [first] = await close()
    const id = first?.id as number
    await expect(getFollowUp(test.db, focalPoint, id)).rejects.toMatchObject({ code: 'not_found' })
    await askFollowUp(as(lead), { id })
    expect((await getFollowUp(test.db, focalPoint, id)).questions.map(({ code }) => code)).toEqual([
      'used',
      'hinders',
    ])
    const answers = { used: 'A diario.', hinders: '  ' }
    await answerFollowUp(as(focalPoint), { id, answers, evidenceHeldId: await hold(focalPoint) })
    const [told] = await followUpsOf(test.db, lead, given.action)
    expect(told).toMatchObject({
      status: 'answered',
      answeredBy: 'focalPoint',
      questions: [
        { code: 'used', answer: 'A diario.' },
        { code: 'hinders', answer: null },
      ],
    })
    expect(await documentsOf(test.db, focalPoint, 'action', given.action)).toMatchObject([
      { kind: 'evidence', audience: 'authority' },
    ])
  })

  it('says something, to questions that there are', async () => {
    const { focalPoint, lead } = given.people
    const [first] = await close()
    const id = first?.id as number
    await askFollowUp(as(lead), { id })
    for (const answers of [{}, { used: '' }, { nothing: 'x' }])
      await expect(answerFollowUp(as(focalPoint), { id, answers })).rejects.toMatchObject({
        code: 'invalid',
      })
    expect((await getFollowUp(test.db, lead, id)).status).toBe('asked')
  })
})
