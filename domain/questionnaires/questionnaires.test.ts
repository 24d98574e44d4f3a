import { randomUUID } from 'node:crypto'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { QuestionnaireKind } from '@/db/enums'
import { activity } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { letter } from '@/db/schema/notification'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { answer, answerLink, answerSheet, question, questionnaire } from '@/db/schema/questionnaire'
import { programme } from '@/db/schema/reference'
import { signInAttempt } from '@/db/schema/user'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { holdActivity } from '../activities/hold-activity'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import type { LetterParams } from '../letters/params'
import { nameKey, sortedNameKey } from '../names'
import { addQuestion } from '../questions/add-question'
import { copyQuestion } from '../questions/copy-question'
import { editQuestion } from '../questions/edit-question'
import { listQuestions } from '../questions/queries'
import { retireQuestion } from '../questions/retire-question'
import { answerByLink, formByLink } from './answer-by-link'
import { closeDueQuestionnaires } from './close-due-questionnaires'
import { closeQuestionnaire } from './close-questionnaire'
import { editQuestionnaire } from './edit-questionnaire'
import { openQuestionnaire } from './open-questionnaire'
import { prepareQuestionnaire } from './prepare-questionnaire'
import { gainOf, getQuestionnaire, otherScores } from './queries'
import { remindDueQuestionnaires } from './remind-due-questionnaires'
import { remindLinks } from './remind-links'
import { resultsOf } from './results'
import { roomSecret } from './room-link'
import { sendDueQuestionnaires } from './send-due-questionnaires'
import { sendLinks } from './send-links'
import { takeBackSheet } from './take-back-sheet'
import { typeInSheet } from './type-in-sheet'
import { whomToAsk } from './whom-to-ask'

let test: TestDatabase
let given: Case
/** The library: a scale, a choice, several choices, own words; and two questions of a test. */
let asked: Record<'useful' | 'how' | 'which' | 'words' | 'capital' | 'rights', number>
const installation = { secret: 'a secret of at least thirty-two characters' }
const DAY = 86_400_000
const later = (days: number) => new Date(now.getTime() + days * DAY)

beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  const settings = {
    acknowledgeWorkingDays: 5,
    screeningWorkingDays: 15,
    opinionWorkingDays: 15,
    decisionDays: 60,
    completionRate: 0.8,
    softLimits: {},
  }
  await test.db.insert(programme).values({ name: 'Minga', fullName: 'Minga', settings })
  await test.db
    .update(activity)
    .set({ startsOn: '2026-02-10', endsOn: '2026-02-11', languages: ['qu', 'es'], status: 'held' })
  const none = { low: {}, high: {} }
  const add = async (fields: object) =>
    (await addQuestion(as(given.people.monitor), { ...none, ...fields } as never)).id
  const answers = (correct: string[] = []) =>
    ['Uno', 'Dos', 'Tres'].map((es) => ({ labels: { es }, correct: correct.includes(es) }))
  asked = {
    useful: await add({
      purpose: 'evaluation',
      kind: 'scale',
      labels: { en: 'Was it useful?', es: '¿Le fue útil?' },
      low: { es: 'nada' },
      high: { es: 'mucho' },
    }),
    how: await add({ purpose: 'evaluation', kind: 'choice', labels: { es: '¿Cómo?' }, options: answers() }),
    which: await add({
      purpose: 'evaluation',
      kind: 'choices',
      labels: { es: '¿Cuáles?' },
      options: answers(),
    }),
    words: await add({ purpose: 'evaluation', kind: 'text', labels: { es: '¿Qué faltó?' } }),
    capital: await add({
      purpose: 'test',
      kind: 'choice',
      labels: { es: '¿Cuál?' },
      options: answers(['Dos']),
    }),
    rights: await add({
      purpose: 'test',
      kind: 'choices',
      labels: { es: '¿Cuáles?' },
      options: answers(['Uno', 'Tres']),
    }),
  }
})
afterAll(() => test.close())
beforeEach(async () => {
  for (const table of [questionnaire, letter, event, signInAttempt, participation, person])
    await test.db.delete(table)
})

const as = (actor: Actor, at = now) => ({ db: test.db, actor, now: at })
const lead = (at = now) => as(given.people.lead, at)
const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    ({ key, fieldErrors }) => (Object.keys(fieldErrors ?? {}).length > 0 ? fieldErrors : key),
  )

async function prepare(
  kind: QuestionnaireKind,
  anonymous: boolean,
  ids: number[],
  activityId = given.activity,
) {
  const { id } = await prepareQuestionnaire(lead(), {
    id: activityId,
    kind,
    anonymous,
    questions: ids.map((questionId) => ({ questionId, required: questionId === asked.useful })),
  })
  return id
}
async function opened(...form: Parameters<typeof prepare>) {
  const id = await prepare(...form)
  await openQuestionnaire(lead(), { id })
  return id
}
async function room(id: number) {
  const [form] = await test.db.select().from(questionnaire).where(eq(questionnaire.id, id))
  return roomSecret(id, form?.linkKey as string, installation.secret)
}
async function seat(
  name: string,
  but: Partial<typeof person.$inferInsert> = {},
  consent: boolean | null = true,
) {
  const [givenNames = '', familyNames = ''] = name.split(', ').reverse()
  const [made] = await test.db
    .insert(person)
    .values({
      givenNames,
      familyNames,
      nameKey: nameKey(givenNames, familyNames),
      sortedNameKey: sortedNameKey(givenNames, familyNames),
      email: `${givenNames.toLowerCase()}@example.org`,
      createdAt: now,
      updatedAt: now,
      ...but,
    })
    .returning({ id: person.id })
  const [row] = await test.db
    .insert(participation)
    .values({ activityId: given.activity, personId: made?.id as number, consent, createdAt: now })
    .returning({ id: participation.id })
  return row?.id as number
}
const answers = (more: object, at = now) =>
  answerByLink(
    { db: test.db, now: at, installation },
    { sheetId: randomUUID(), locale: 'es', ...more },
    { address: '203.0.113.7' },
  )
const sheets = () => test.db.select().from(answerSheet)
const letters = () => test.db.select().from(letter).orderBy(asc(letter.id))
const secretsSent = async () =>
  (await letters()).map(
    ({ params }) => (params as LetterParams['questionnaire_asked']).path.split('/').at(-1) as string,
  )

describe('the library', () => {
  it('is kept by whoever looks after evaluations, and read by the team', async () => {
    const text = { purpose: 'evaluation', kind: 'text', labels: { es: 'x' }, low: {}, high: {} } as const
    expect(await refusal(addQuestion(lead(), text))).toBe('forbidden')
    expect(await refusal(addQuestion(as(given.people.observer), text))).toBe('notFound')
    expect(await listQuestions(test.db, given.people.lead)).toHaveLength(6)
    expect(await listQuestions(test.db, given.people.observer)).toEqual([])
    expect(await listQuestions(test.db, given.people.lead, { q: 'util' })).toMatchObject([
      { id: asked.useful },
    ])
  })

  const wrong: [string, object, object][] = [
    ['no words at all', { kind: 'text', labels: {} }, { 'labels.en': 'required' }],
    ['one answer to choose from', { options: [{ labels: { es: 'a' } }] }, { options: 'twoAnswers' }],
    [
      'no right answer',
      { options: [{ labels: { es: 'a' } }, { labels: { es: 'b' } }] },
      { options: 'noRightAnswer' },
    ],
    [
      'two right answers where one is chosen',
      { options: [true, true].map((correct) => ({ labels: { es: 'a' }, correct })) },
      { options: 'oneRightAnswer' },
    ],
    [
      'a scale that goes down',
      { kind: 'scale', from: 5, to: 1, low: { es: 'a' }, high: { es: 'b' } },
      { to: 'endBelowStart' },
    ],
    ['a scale whose ends mean nothing', { kind: 'scale' }, { 'low.en': 'required', 'high.en': 'required' }],
  ]
  it.each(wrong)('takes no question with %s', async (_, but, errors) => {
    const fields = { purpose: 'test', kind: 'choice', labels: { es: 'x' }, low: {}, high: {}, ...but }
    expect(await refusal(addQuestion(as(given.people.monitor), fields as never))).toEqual(errors)
  })

  it('changes no question that was asked: it is copied', async () => {
    const keeper = as(given.people.monitor)
    const change = { purpose: 'evaluation', kind: 'text', labels: { es: 'Otra' }, low: {}, high: {} } as const
    const { id } = await copyQuestion(keeper, { id: asked.words })
    await editQuestion(keeper, { id, version: 1, ...change })
    expect(await refusal(editQuestion(keeper, { id, version: 1, ...change }))).toBe('editedMeanwhile')
    await opened('evaluation', true, [id])
    expect(await refusal(editQuestion(keeper, { id, version: 2, ...change }))).toBe('notInThisStatus')
    await retireQuestion(keeper, { id })
    expect((await listQuestions(test.db, given.people.lead)).some((each) => each.id === id)).toBe(false)
    const elsewhere = prepare('follow_up', true, [id])
    expect(await refusal(elsewhere)).toEqual({ questions: 'choose' })
    await test.db.delete(questionnaire)
    await test.db.delete(question).where(eq(question.id, id))
  })
})

describe('a form', () => {
  it('is one of its kind on an activity, made of questions for it', async () => {
    await prepare('evaluation', true, [asked.useful])
    expect(await refusal(prepare('evaluation', true, [asked.useful]))).toBe('questionnaireThere')
    expect(await refusal(prepare('test_after', false, [asked.useful]))).toEqual({ questions: 'choose' })
    expect(await refusal(prepare('test_after', false, [asked.rights, asked.rights]))).toEqual({
      questions: 'alreadyThere',
    })
  })

  it('is changed until it opens, and never over the head of somebody who saved it meanwhile', async () => {
    const id = await prepare('evaluation', true, [])
    expect(await refusal(openQuestionnaire(lead(), { id }))).toBe('noQuestions')
    const change = {
      id,
      version: 1,
      anonymous: false,
      questions: [
        { questionId: asked.words, required: false },
        { questionId: asked.useful, required: true },
      ],
    }
    await editQuestionnaire(lead(), change)
    expect(await refusal(editQuestionnaire(lead(), change))).toBe('editedMeanwhile')
    const { questions } = await getQuestionnaire(test.db, given.people.monitor, id)
    expect(questions.map((each) => [each.id, each.required])).toEqual([
      [asked.words, false],
      [asked.useful, true],
    ])
    expect(await refusal(openQuestionnaire(lead(), { id, closesOn: '2026-03-01' }))).toEqual({
      closesOn: 'dateInPast',
    })
    await openQuestionnaire(lead(), { id })
    expect(await getQuestionnaire(test.db, given.people.lead, id)).toMatchObject({
      status: 'open',
      closesOn: '2026-03-30',
    })
    expect(await refusal(editQuestionnaire(lead(), { ...change, version: 2 }))).toBe('notInThisStatus')
  })
})

describe('answers by the link of the room', () => {
  it('count once however often they are sent, until the form is closed', async () => {
    const id = await opened('evaluation', true, [asked.useful, asked.how, asked.which, asked.words])
    const secret = await room(id)
    const sheetId = randomUUID()
    const sheet = {
      secret,
      sheetId,
      answers: {
        [asked.useful]: '4',
        [asked.how]: 'b',
        [asked.which]: ['c', 'a'],
        [asked.words]: ' Más casos ',
      },
    }
    await answers(sheet)
    await answers(sheet)
    expect(await sheets()).toEqual([
      {
        id: sheetId,
        questionnaireId: id,
        participationId: null,
        source: 'link',
        locale: 'es',
        answeredOn: '2026-03-02',
        score: null,
        typedBy: null,
      },
    ])
    const kept = await test.db.select().from(answer).orderBy(asc(answer.questionId))
    expect(kept.map(({ number, choices, text }) => [number, choices, text])).toEqual([
      [4, null, null],
      [null, ['b'], null],
      [null, ['a', 'c'], null],
      [null, null, 'Más casos'],
    ])
    await closeQuestionnaire(lead(), { id })
    expect(await refusal(answers({ secret, answers: { [asked.useful]: '4' } }))).toBe('formClosed')
  })

  it('say at each question what is wrong', async () => {
    const id = await opened('evaluation', true, [asked.useful, asked.how, asked.which, asked.words])
    const secret = await room(id)
    const wrong = (given: object) => refusal(answers({ secret, answers: given }))
    expect(await wrong({})).toEqual({ [`q${asked.useful}`]: 'required' })
    expect(
      await wrong({
        [asked.useful]: '6',
        [asked.how]: ['a', 'b'],
        [asked.which]: 'z',
        [asked.words]: 'x'.repeat(5001),
      }),
    ).toEqual({
      [`q${asked.useful}`]: 'choose',
      [`q${asked.how}`]: 'choose',
      [`q${asked.which}`]: 'choose',
      [`q${asked.words}`]: 'tooLong',
    })
    expect(await sheets()).toEqual([])
  })

  it('are not taken by a link that is none, that is another form’s, or on another day than the form is open', async () => {
    const id = await opened('evaluation', true, [asked.useful])
    const other = await opened('test_after', false, [asked.capital])
    const given = { [asked.useful]: '4' }
    const secret = await room(id)
    const forged = (await room(other)).replace(`r${other}`, `r${id}`)
    for (const each of ['', 'x', `r${id}-${'a'.repeat(22)}`, forged])
      expect(await refusal(answers({ secret: each, answers: given }))).toBe('notFound')
    expect(await formByLink(test.db, forged, installation, now)).toBeNull()
    expect(await refusal(answers({ secret, answers: given }, later(29)))).toBe('formClosed')
    expect(await formByLink(test.db, secret, installation, later(29))).toMatchObject({ isOpen: false })
  })

  it('never carry the right answers out', async () => {
    const id = await opened('test_after', false, [asked.capital])
    const form = await formByLink(test.db, await room(id), installation, now)
    expect(JSON.stringify(form)).not.toMatch(/correct/)
    expect(form).toMatchObject({ asksWho: true, anonymous: false, isOpen: true })
  })

  it('make a network address wait that sends without end', async () => {
    const ends: unknown[] = []
    for (let count = 0; count < 61; count += 1)
      ends.push(await refusal(answers({ secret: 'x', answers: {} })))
    expect(ends.slice(-2)).toEqual(['notFound', 'signInTooOften'])
  })
})

describe('links by e-mail', () => {
  it('go to whoever can be asked, once, in the language of the activity; a reminder to whoever has not answered', async () => {
    const ana = await seat('Torres, Ana')
    await seat('Luna, Ivo', { mailingConsent: false })
    await seat('Paz, Eva', { email: null })
    await seat('Sosa, Leo', {}, false)
    await seat('Vera, Sol', {}, null)
    const id = await opened('evaluation', true, [asked.useful])
    const form = { id, activityId: given.activity }
    expect(await whomToAsk(test.db, form)).toEqual({
      trainees: 5,
      noAddress: 1,
      refused: 2,
      asked: 0,
      toAsk: 2,
      toRemind: 0,
    })
    expect(await sendLinks(lead(), { id })).toEqual({ count: 2 })
    expect(await refusal(sendLinks(lead(), { id }))).toBe('nobodyToAsk')
    expect(await letters()).toMatchObject(
      ['ana', 'sol'].map((name) => ({
        kind: 'questionnaire_asked',
        address: `${name}@example.org`,
        locale: 'es',
        params: { title: 'Taller en Tapachula', until: '2026-03-30' },
      })),
    )
    const jobs = await test.db.execute(sql`select data from pgboss.job where name = 'letter'`)
    expect(jobs.length).toBeGreaterThanOrEqual(2)
    const [secret = ''] = await secretsSent()
    await answers({ secret, answers: { [asked.useful]: '5' } })
    expect(await refusal(answers({ secret, answers: { [asked.useful]: '1' } }))).toBe('answeredAlready')
    expect(await formByLink(test.db, secret, installation, now)).toMatchObject({
      isUsed: true,
      asksWho: false,
    })
    expect(await remindLinks(lead(), { id })).toEqual({ count: 1 })
    expect((await letters()).at(-1)).toMatchObject({
      kind: 'questionnaire_reminder',
      address: 'sol@example.org',
    })
    // The link of the first letter stays good.
    const [, first = '', reminder = ''] = await secretsSent()
    await answers({ secret: first, answers: { [asked.useful]: '2' } })
    expect(await refusal(answers({ secret: reminder, answers: { [asked.useful]: '2' } }))).toBe(
      'answeredAlready',
    )
    expect(await refusal(remindLinks(lead(), { id }))).toBe('nobodyToAsk')
    expect(ana).toBeGreaterThan(0)
  })
})

describe('an anonymous form', () => {
  it('leaves nothing in the database that says whose sheet is whose', async () => {
    const seats = [await seat('Torres, Ana'), await seat('Luna, Ivo'), await seat('Paz, Eva')]
    const id = await opened('evaluation', true, [asked.useful])
    await sendLinks(lead(), { id })
    const events = await test.db.$count(event)
    const sent = await secretsSent()
    for (const [at, secret] of sent.slice(0, 2).entries())
      await answers(
        { secret, answers: { [asked.useful]: String(at + 1) } },
        new Date(now.getTime() + at * 60_000),
      )

    const kept = await sheets()
    expect(kept).toHaveLength(2)
    expect(kept.map(({ participationId, typedBy }) => [participationId, typedBy])).toEqual([
      [null, null],
      [null, null],
    ])
    // The log tells nothing of it, and nothing else was written but the links, which look alike.
    expect(await test.db.$count(event)).toBe(events)
    const links = await test.db.execute<{ used: boolean; mark: string; place: string }>(
      sql`select used, xmin::text as mark, made_at::text as place from answer_link order by hash`,
    )
    expect(links.filter(({ used }) => used)).toHaveLength(2)
    expect(new Set(links.map(({ mark }) => mark)).size).toBe(1)
    // Since when a row is as it is tells the day and not the minute.
    const since = await test.db.execute<{ since: string }>(
      sql`select valid_from::text as since from answer_sheet union all select valid_from::text from answer`,
    )
    expect(new Set(since.map((row) => Number(new Date(row.since)) % 3_600_000))).toEqual(new Set([0]))
    expect(new Set(links.map(({ place }) => place)).size).toBe(1)
    // No text of any row that speaks of a seat, or of who knocked, holds the number of a sheet, and the other way round.
    const rows = await test.db.execute<{ row: string }>(
      sql`select t::text as row from answer_link t union all select t::text from participation t
        union all select t::text from person t union all select t::text from letter t
        union all select t::text from event t union all select t::text from sign_in_attempt t`,
    )
    for (const { id: sheet } of kept) expect(rows.some(({ row }) => row.includes(sheet))).toBe(false)
    const touched = await test.db.execute<{ marks: number }>(
      sql`select count(*)::int as marks from participation p join answer_sheet s on s.xmin::text = p.xmin::text`,
    )
    expect(touched[0]?.marks).toBe(0)
    // Who knocked is kept without the address, and without the minute.
    const knocks = await test.db.select().from(signInAttempt)
    expect(JSON.stringify(knocks)).not.toContain('203.0.113.7')
    expect(new Set(knocks.map(({ at }) => at.getTime() % 900_000))).toEqual(new Set([0]))
    expect(seats).toHaveLength(3)
  })

  it('bears no name on paper either, and no score reaches the roster', async () => {
    const ana = await seat('Torres, Ana')
    const id = await opened('test_before', true, [asked.capital])
    const sheet = { id, sheetId: randomUUID(), locale: 'es' as const, answers: { [asked.capital]: 'b' } }
    expect(await refusal(typeInSheet(lead(), { ...sheet, participationId: ana }))).toEqual({
      participationId: 'anonymousForm',
    })
    expect(await typeInSheet(lead(), sheet)).toEqual({ score: 100, kept: null })
    const [seat1] = await test.db.select().from(participation)
    expect(seat1?.scoreBefore).toBeNull()
  })

  it('takes no sheet whose number tells when it was made', async () => {
    const id = await opened('evaluation', true, [asked.useful])
    const sheetId = '019aba5c-8a2b-7c11-9d53-3b8d9a2f7c11'
    expect(
      await refusal(answers({ secret: await room(id), sheetId, answers: { [asked.useful]: '1' } })),
    ).toEqual({
      sheetId: 'invalid',
    })
  })
})

describe('a test', () => {
  const right = () => ({ [asked.capital]: 'b', [asked.rights]: ['a', 'c'] })

  it('writes the share of right answers to the roster of whoever wrote it', async () => {
    const ana = await seat('Torres Paz, Ana María')
    await seat('Torres Paz, Ana Lucía', { email: 'ana.lucia@example.org' })
    const id = await opened('test_after', false, [asked.capital, asked.rights])
    const secret = await room(id)
    const whose = (who: string, more: object = {}) =>
      refusal(answers({ secret, who, answers: right(), ...more }))
    expect(await whose('')).toEqual({ who: 'required' })
    expect(await whose('Ana Torres')).toEqual({ who: 'notOnTheList' })
    expect(await whose('Pedro Páramo')).toEqual({ who: 'notOnTheList' })
    expect(
      await answers({
        secret,
        who: 'torres paz ana maria',
        answers: { [asked.capital]: 'b', [asked.rights]: 'a' },
      }),
    ).toEqual({ score: 50 })
    expect(await whose('Ana Maria Torres')).toBe('answeredAlready')
    expect(await whose('ANA.LUCIA@example.org')).toBe('done')
    expect(await whose('', { unlisted: 'on' })).toBe('done')
    const scores = await test.db
      .select({ id: participation.id, after: participation.scoreAfter })
      .from(participation)
      .orderBy(asc(participation.id))
    expect(scores.map(({ after }) => after)).toEqual([50, 100])
    expect(scores[0]?.id).toBe(ana)
    expect(await sheets()).toHaveLength(3)
  })

  it('never writes over a score that is there, and says so', async () => {
    const ana = await seat('Torres, Ana')
    await test.db.update(participation).set({ scoreAfter: 70 })
    const id = await opened('test_after', false, [asked.capital])
    const sheetId = randomUUID()
    const sheet = {
      id,
      sheetId,
      locale: 'es' as const,
      participationId: ana,
      answers: { [asked.capital]: 'b' },
    }
    expect(await typeInSheet(lead(), sheet)).toEqual({ score: 100, kept: 70 })
    expect(await otherScores(test.db, given.activity)).toEqual([
      { kind: 'test_after', name: 'Ana Torres', test: 100, roster: 70 },
    ])
    await takeBackSheet(lead(), { id, sheetId })
    expect((await test.db.select().from(participation))[0]?.scoreAfter).toBe(70)
  })

  it('takes its score back with a sheet that was typed in wrongly', async () => {
    const ana = await seat('Torres, Ana')
    const id = await opened('test_before', false, [asked.capital])
    const sheetId = randomUUID()
    await typeInSheet(lead(), {
      id,
      sheetId,
      locale: 'es',
      participationId: ana,
      answers: { [asked.capital]: 'a' },
    })
    expect((await test.db.select().from(participation))[0]?.scoreBefore).toBe(0)
    await takeBackSheet(lead(), { id, sheetId })
    expect((await test.db.select().from(participation))[0]?.scoreBefore).toBeNull()
    expect(await refusal(takeBackSheet(lead(), { id, sheetId }))).toBe('notFound')
  })

  it('says what was gained by those who have both scores', async () => {
    expect(await gainOf(test.db, given.activity)).toBeNull()
    await seat('Torres, Ana')
    await test.db.update(participation).set({ scoreBefore: 40, scoreAfter: 80 })
    await seat('Luna, Ivo')
    expect(await gainOf(test.db, given.activity)).toEqual({ pairs: 1, before: 40, after: 80, better: 1 })
  })
})

describe('results', () => {
  async function filled(count: number) {
    for (let at = 0; at < count; at += 1) await seat(`Torres, Ana ${at}`)
    const id = await opened('evaluation', true, [asked.useful, asked.which, asked.words])
    const secret = await room(id)
    for (let at = 0; at < count; at += 1)
      await answers({
        secret,
        answers: {
          [asked.useful]: at < count - 1 ? '5' : '1',
          [asked.which]: at % 2 ? ['a', 'b'] : ['a'],
          [asked.words]: `Texto ${at}`,
        },
      })
    return id
  }
  const read = async (actor: Actor, id: number) =>
    resultsOf(test.db, actor, await getQuestionnaire(test.db, actor, id))

  it('say how many answered of how many, how often, and the mean', async () => {
    const found = await read(given.people.lead, await filled(5))
    expect(found).toMatchObject({ sheets: 5, base: 5, of: 'trainees', rate: 1, hides: null })
    expect(found.questions[0]).toMatchObject({ answered: 5, mean: 4.2, others: null })
    expect(found.questions[0]?.cells.map(({ key, count }) => [key, count])).toEqual([
      ['1', 1],
      ['2', 0],
      ['3', 0],
      ['4', 0],
      ['5', 4],
    ])
    expect(found.questions[1]?.cells.map(({ count }) => count)).toEqual([5, 2, 0])
    expect(found.questions[2]?.texts.toSorted()).toEqual([0, 1, 2, 3, 4].map((at) => `Texto ${at}`))
  })

  it('stand beside the same question on the Action’s other activities', async () => {
    const [other] = await test.db
      .insert(activity)
      .values({
        actionId: given.action,
        number: '2',
        kind: 'workshop',
        title: 'Otro',
        status: 'held',
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: activity.id })
    const elsewhere = await opened('evaluation', true, [asked.useful], other?.id)
    for (const value of ['3', '4'])
      await answers({ secret: await room(elsewhere), answers: { [asked.useful]: value } })
    const found = await read(given.people.lead, await filled(5))
    expect(found.questions[0]?.others).toEqual({ activities: 1, answered: 2, mean: 3.5 })
    expect(found.questions[0]?.cells.map(({ others }) => others)).toEqual([0, 0, 1, 1, 0])
    expect(found.questions[1]?.others).toBeNull()
    await test.db.delete(activity).where(eq(activity.id, other?.id as number))
  })

  it('hide from others what could point at a person, and are theirs only once the form is closed', async () => {
    const id = await filled(6)
    const { observer } = given.people
    expect(await refusal(read(observer, id))).toBe('notFound')
    await closeQuestionnaire(lead(), { id })
    expect(await refusal(read(given.people.observerElsewhere, id))).toBe('notFound')
    const found = await read(observer, id)
    expect(found.hides).toBe('small')
    expect(found.questions[0]?.cells.map(({ count }) => count)).toEqual([null, 0, 0, 0, null])
    expect(found.questions[1]?.cells.map(({ count }) => count)).toEqual([6, null, 0])
    expect(found.questions[2]).toMatchObject({ answered: 6, texts: [] })
  })

  it.each(['lead', 'observer'] as const)(
    'tell nobody what fewer than five said without their names: %s',
    async (who) => {
      const id = await filled(4)
      await closeQuestionnaire(lead(), { id })
      const found = await read(given.people[who], id)
      expect(found).toMatchObject({ sheets: 4, hides: 'everything' })
      expect(found.questions.flatMap(({ texts }) => texts)).toEqual([])
      expect(found.questions.map(({ answered, mean }) => [answered, mean])).toEqual([
        [null, null],
        [null, null],
        [null, null],
      ])
      expect(
        found.questions.flatMap(({ cells }) => cells.map(({ count }) => count)).filter((count) => count),
      ).toEqual([])
    },
  )
})

describe('six months later', () => {
  const due = new Date('2026-08-11T09:00:00Z')
  const run = async (at: Date) => {
    const given = { db: test.db, now: at }
    return [
      await closeDueQuestionnaires(given),
      await sendDueQuestionnaires(given),
      await remindDueQuestionnaires(given),
    ]
  }

  it('everybody who agreed is asked by a link of her own, once; reminded after two weeks; then it closes', async () => {
    await seat('Torres, Ana')
    await seat('Vera, Sol', {}, null)
    const id = await prepare('follow_up', true, [asked.useful])
    expect(await getQuestionnaire(test.db, given.people.lead, id)).toMatchObject({ asksOn: '2026-08-11' })
    expect(await run(new Date('2026-08-10T21:00:00Z'))).toEqual([0, 0, 0])
    expect(await run(due)).toEqual([0, 1, 0])
    expect(await run(due)).toEqual([0, 0, 0])
    expect(await letters()).toMatchObject([{ address: 'ana@example.org', params: { until: '2026-09-22' } }])
    expect(await getQuestionnaire(test.db, given.people.lead, id)).toMatchObject({ status: 'open', asked: 1 })
    const verbs = await test.db
      .select()
      .from(event)
      .where(eq(event.entity, 'questionnaire'))
      .orderBy(asc(event.id))
    expect(verbs.map(({ verb, actorId }) => [verb, actorId])).toEqual([
      ['open', null],
      ['send', null],
    ])
    const inDays = (days: number) => new Date(due.getTime() + days * DAY)
    expect(await run(inDays(13))).toEqual([0, 0, 0])
    expect(await run(inDays(14))).toEqual([0, 0, 1])
    expect(await run(inDays(15))).toEqual([0, 0, 0])
    expect((await letters()).map(({ kind }) => kind)).toEqual([
      'questionnaire_asked',
      'questionnaire_reminder',
    ])
    expect(await run(inDays(42))).toEqual([0, 0, 0])
    expect(await run(inDays(43))).toEqual([1, 0, 0])
    expect(await getQuestionnaire(test.db, given.people.lead, id)).toMatchObject({ status: 'closed' })
  })

  it('by two workers at once, nobody is asked twice', async () => {
    await seat('Torres, Ana')
    await prepare('follow_up', true, [asked.useful])
    await Promise.all([run(due), run(due)])
    expect(await letters()).toHaveLength(1)
  })

  it('counts from the day on which the activity ended in the end, and nobody is asked about one that was not held', async () => {
    await seat('Torres, Ana')
    await test.db.update(activity).set({ status: 'confirmed' })
    const id = await prepare('follow_up', true, [asked.useful])
    expect(await run(due)).toEqual([0, 0, 0])
    await test.db.update(activity).set({ endsOn: '2026-02-27' })
    await holdActivity(lead(), { id: given.activity })
    expect(await getQuestionnaire(test.db, given.people.lead, id)).toMatchObject({ asksOn: '2026-08-27' })
    await test.db.update(activity).set({ endsOn: '2026-02-11' })
  })

  it('nobody is asked by itself about what was over long before', async () => {
    await test.db.update(activity).set({ endsOn: '2024-02-11' })
    const id = await prepare('follow_up', true, [asked.useful])
    expect(await getQuestionnaire(test.db, given.people.lead, id)).toMatchObject({ asksOn: null })
    await test.db.update(activity).set({ endsOn: '2026-02-11' })
  })
})

it('links to one form open no other, and a used one no second sheet on paper', async () => {
  const ana = await seat('Torres, Ana')
  const id = await opened('test_after', false, [asked.capital])
  await sendLinks(lead(), { id })
  const [secret = ''] = await secretsSent()
  await answers({ secret, answers: { [asked.capital]: 'b' } })
  const paper = {
    id,
    sheetId: randomUUID(),
    locale: 'es' as const,
    participationId: ana,
    answers: { [asked.capital]: 'a' },
  }
  expect(await refusal(typeInSheet(lead(), paper))).toBe('answeredAlready')
  expect(await test.db.$count(answerLink)).toBe(1)
})
