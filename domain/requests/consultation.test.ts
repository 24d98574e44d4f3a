import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { requestStatuses } from '@/db/enums'
import { event } from '@/db/schema/event'
import { letter } from '@/db/schema/notification'
import { holiday } from '@/db/schema/reference'
import { opinion, request } from '@/db/schema/request'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { now } from '../documents/a-case'
import { type EveryCommand, everyCommand } from '../every-command'
import { answerByLink, opinionByLink } from './answer-by-link'
import { askOpinions } from './ask-opinions'
import { consultServices } from './consult-services'
import { giveOpinion } from './give-opinion'
import { answerCameBy } from './opinions'
import { getRequest } from './queries'
import { recordOpinion } from './record-opinion'
import { remindOpinion } from './remind-opinion'
import { remindOpinions } from './remind-opinions'
import { takeBackOpinion } from './take-back-opinion'

/* Several services are asked at once, each in its own way, and answer in it. */

let test: Awaited<ReturnType<typeof testDatabase>>
let all: EveryCommand
let lead: Actor
let observer: Actor
let id: number
beforeAll(async () => {
  test = await testDatabase()
  all = await everyCommand(test.db)
  lead = all.people.lead
  observer = all.people.observer
  id = all.given.request
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(opinion)
  await test.db.delete(letter)
  await test.db.update(request).set({ status: 'consultation' }).where(eq(request.id, id))
})

const as = (actor: Actor, at = now) => ({ db: test.db, actor, now: at })
const byLetter = { service: 'Ministerio', by: 'letter', veto: false } as const
const byLink = {
  service: 'Embajada',
  by: 'link',
  email: 'Embajada@example.org',
  locale: 'pt',
  veto: true,
} as const
const inApp = () => ({ service: 'Delegación', by: 'account', userId: observer.id, veto: false }) as const
const dueOn = '2026-03-12'
const askAll = async () =>
  (await askOpinions(as(lead), { id, services: [byLetter, byLink, inApp()], dueOn })).ids as [
    number,
    number,
    number,
  ]
const letters = () => test.db.select().from(letter).orderBy(letter.id)
const secretIn = (sent: { params: unknown } | undefined) =>
  String((sent?.params as { path?: string } | undefined)?.path).replace('/opinion/', '')
const opinionsFor = async (actor: Actor) => (await getRequest(test.db, actor, { id })).opinions
const toldSince = async (last: number) =>
  (await test.db.select().from(event).orderBy(event.id)).slice(last).map((each) => ({
    verb: each.verb,
    actor: each.actorId,
    service: (each.details as { service?: string }).service,
  }))
const answer = { name: 'Marta Lobo', stance: 'in_favour' }

describe('asking', () => {
  it('asks all at once, writes to whoever has a link, and tells each', async () => {
    const last = await test.db.$count(event)
    await askAll()
    const sent = await letters()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      kind: 'opinion_asked',
      address: 'embajada@example.org',
      locale: 'pt',
      userId: null,
      params: { service: 'Embajada', reference: 'REQ-2026-0001', dueOn },
    })
    const rows = await test.db.select().from(opinion)
    expect(JSON.stringify(rows)).not.toContain(secretIn(sent[0]))
    expect((await toldSince(last)).map(({ verb, service }) => `${verb} ${service}`).sort()).toEqual([
      'askOpinion Delegación',
      'askOpinion Embajada',
      'askOpinion Ministerio',
    ])
  })

  it('may be done with the opening of the consultation', async () => {
    await test.db.update(request).set({ status: 'screening' }).where(eq(request.id, id))
    await consultServices(as(lead), { id, services: [byLink, byLetter] })
    expect((await opinionsFor(lead)).map(({ service }) => service)).toEqual(['Embajada', 'Ministerio'])
    expect(await letters()).toHaveLength(1)
  })

  it('asks nobody when one of them can’t be asked', async () => {
    const asking = (service: object) =>
      askOpinions(as(lead), { id, services: [byLink, { ...inApp(), ...service }] as never })
    await expect(asking({ userId: all.people.observerElsewhere.id })).rejects.toMatchObject({
      fieldErrors: { 'services.1.userId': 'choose' },
    })
    await expect(asking({ userId: lead.id })).rejects.toMatchObject({
      fieldErrors: { 'services.1.userId': 'choose' },
    })
    await expect(asking({ by: 'link' })).rejects.toMatchObject({
      fieldErrors: { 'services.1.email': 'required' },
    })
    await expect(asking({ service: 'Embajada' })).rejects.toMatchObject({
      fieldErrors: { 'services.1.service': 'alreadyAsked' },
    })
    expect([await opinionsFor(lead), await letters()]).toEqual([[], []])
  })
})

describe('a link', () => {
  it('shows what is asked, and nothing that the team or others think', async () => {
    const [ministry] = await askAll()
    await recordOpinion(as(lead), { id, opinionId: ministry, stance: 'against', comments: 'Secreto.' })
    const shown = await opinionByLink(test.db, secretIn((await letters())[0]))
    expect(Object.keys(shown ?? {}).sort()).toEqual([
      'about',
      'answeredAt',
      'answeredByName',
      'comments',
      'dueOn',
      'locale',
      'programme',
      'service',
      'stance',
    ])
    expect(Object.keys(shown?.about ?? {}).sort()).toEqual([
      'ask',
      'authority',
      'countryCode',
      'objective',
      'receivedOn',
      'reference',
      'title',
    ])
    expect(shown).toMatchObject({ service: 'Embajada', stance: null, comments: null })
  })

  it('takes an answer, and another one until the request is decided', async () => {
    await askAll()
    const secret = secretIn((await letters())[0])
    const last = await test.db.$count(event)
    await answerByLink({ db: test.db, now }, { ...answer, secret, comments: 'Sí.' })
    await test.db.update(request).set({ status: 'clarification' }).where(eq(request.id, id))
    await answerByLink({ db: test.db, now }, { ...answer, secret, stance: 'against' })
    const given = (await opinionsFor(lead)).find(({ service }) => service === 'Embajada')
    expect(given).toMatchObject({ stance: 'against', comments: null, answeredByName: 'Marta Lobo' })
    expect(given && answerCameBy(given)).toBe('link')
    expect(await toldSince(last)).toEqual(
      Array(2).fill({ verb: 'giveOpinion', actor: null, service: 'Embajada' }),
    )
    expect((await getRequest(test.db, lead, { id })).subject.vetoes).toBe(1)

    await test.db.update(request).set({ status: 'approved' }).where(eq(request.id, id))
    await expect(answerByLink({ db: test.db, now }, { ...answer, secret })).rejects.toMatchObject({
      code: 'conflict',
      key: 'opinionClosed',
    })
    expect(await opinionByLink(test.db, secret)).toMatchObject({ about: null, stance: 'against' })
  })

  it.each(requestStatuses)(
    'shows the request while it is answered, and later only the answer: %s',
    async (status) => {
      await askAll()
      const secret = secretIn((await letters())[0])
      await answerByLink({ db: test.db, now }, { ...answer, secret, comments: 'Sí.' })
      await test.db.update(request).set({ status, title: 'KANARIE' }).where(eq(request.id, id))
      const shown = await opinionByLink(test.db, secret)
      expect(shown).toMatchObject({ service: 'Embajada', comments: 'Sí.', answeredByName: 'Marta Lobo' })
      const isAnswered = status === 'consultation' || status === 'clarification'
      expect(JSON.stringify(shown).includes('KANARIE')).toBe(isAnswered)
      expect(/REQ-|Instituto/.test(JSON.stringify(shown))).toBe(isAnswered)
    },
  )

  it.each(['', 'x', 'null', '../', 'a'.repeat(5000), '\u0000'])(
    'that is none opens nothing: %j',
    async (secret) => {
      await askAll()
      expect(await opinionByLink(test.db, secret)).toBeNull()
      const code = secret.length > 0 && secret.length <= 100 && secret !== '\u0000' ? 'not_found' : 'invalid'
      await expect(answerByLink({ db: test.db, now }, { ...answer, secret })).rejects.toMatchObject({ code })
    },
  )
})

describe('an observer', () => {
  it('sees her own opinion and no other, and no checklist', async () => {
    const [, , own] = await askAll()
    const hers = await getRequest(test.db, observer, { id })
    expect(hers.opinions.map((each) => each.id)).toEqual([own])
    expect(hers.checklist).toEqual([])
    expect(JSON.stringify(hers)).not.toMatch(/Ministerio|Embajada|embajada@|linkHashes/)
    expect(await opinionsFor(all.people.focalPoint)).toEqual([])
    expect(await opinionsFor(lead)).toHaveLength(3)
  })

  it('answers what she was asked, and nothing else', async () => {
    const [ministry, , own] = await askAll()
    await expect(
      giveOpinion(as(observer), { id, opinionId: ministry, stance: 'against' }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await giveOpinion(as(observer), { id, opinionId: own, stance: 'in_favour_with_comments', comments: 'x' })
    const [hers] = await opinionsFor(observer)
    expect(hers).toMatchObject({ stance: 'in_favour_with_comments', answeredByName: observer.name })
    expect(hers && answerCameBy(hers)).toBe('account')
    await expect(recordOpinion(as(lead), { id, opinionId: own, stance: 'no_opinion' })).rejects.toMatchObject(
      { code: 'conflict', key: 'opinionIsItsOwn' },
    )
  })

  it('can be taken off the question until she has answered it', async () => {
    const [ministry = 0, , own = 0] = await askAll()
    await takeBackOpinion(as(lead), { id, opinionId: own })
    expect(await opinionsFor(observer)).toEqual([])
    await recordOpinion(as(lead), { id, opinionId: ministry, stance: 'against' })
    await expect(takeBackOpinion(as(lead), { id, opinionId: ministry })).rejects.toMatchObject({
      code: 'conflict',
      key: 'opinionAnswered',
    })
  })

  it('who was not asked has nothing to answer', async () => {
    const { ids } = await askOpinions(as(lead), { id, services: [byLetter], dueOn })
    await expect(
      giveOpinion(as(observer), { id, opinionId: ids[0], stance: 'against' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('reminders', () => {
  const remind = (day: string) => remindOpinions({ db: test.db, now: new Date(`${day}T10:00:00Z`) })

  it('go out once, two working days before the day, to whoever has not answered', async () => {
    const [, , own] = await askAll()
    expect(await remind('2026-03-09')).toBe(0)
    await giveOpinion(as(observer), { id, opinionId: own, stance: 'in_favour' })
    const last = await test.db.$count(event)
    expect(await remind('2026-03-10')).toBe(1)
    expect(await remind('2026-03-10')).toBe(0)
    expect(await toldSince(last)).toEqual([{ verb: 'remindOpinion', actor: null, service: 'Embajada' }])
    const [asked, reminder] = await letters()
    expect(reminder).toMatchObject({
      kind: 'opinion_reminder',
      address: 'embajada@example.org',
      locale: 'pt',
    })
    expect(secretIn(reminder)).not.toBe(secretIn(asked))
    // Whoever writes on the page of the first letter loses nothing by the second.
    for (const sent of [asked, reminder])
      expect(await opinionByLink(test.db, secretIn(sent))).toMatchObject({ service: 'Embajada' })
  })

  it('go out a day earlier when a holiday lies between', async () => {
    await askOpinions(as(lead), { id, services: [byLink], dueOn })
    expect(await remind('2026-03-09')).toBe(0)
    await test.db.insert(holiday).values({ day: '2026-03-11', name: 'Fiesta' })
    expect(await remind('2026-03-09')).toBe(1)
    await test.db.delete(holiday).where(eq(holiday.day, '2026-03-11'))
  })

  it('tell an observer in the app', async () => {
    await askOpinions(as(lead), { id, services: [inApp()], dueOn })
    const last = await test.db.$count(event)
    expect(await remind('2026-03-12')).toBe(1)
    expect(await toldSince(last)).toEqual([{ verb: 'remindOpinion', actor: null, service: 'Delegación' }])
    expect(await letters()).toEqual([])
  })

  it.each([
    ['after the day', '2026-03-13', 'consultation'],
    ['once it is decided', '2026-03-11', 'declined'],
    ['on the day on which it was asked', '2026-03-02', 'consultation'],
  ] as const)('do not go out %s', async (_, day, status) => {
    await askOpinions(as(lead), { id, services: [byLink], dueOn: day === '2026-03-02' ? day : dueOn })
    await test.db.update(request).set({ status }).where(eq(request.id, id))
    expect(await remind(day)).toBe(0)
  })

  it('can be sent by hand, but not to who answered or was written to on paper', async () => {
    const [ministry, embassy, own] = await askAll()
    await remindOpinion(as(lead), { id, opinionId: embassy })
    await remindOpinion(as(lead), { id, opinionId: embassy })
    expect((await letters()).map(({ kind }) => kind)).toEqual([
      'opinion_asked',
      'opinion_reminder',
      'opinion_reminder',
    ])
    await giveOpinion(as(observer), { id, opinionId: own, stance: 'in_favour' })
    await expect(remindOpinion(as(lead), { id, opinionId: own })).rejects.toMatchObject({
      key: 'opinionAnswered',
    })
    await expect(remindOpinion(as(lead), { id, opinionId: ministry })).rejects.toMatchObject({
      key: 'opinionByLetter',
    })
  })
})
