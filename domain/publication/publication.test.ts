import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Locale } from '@/db/enums'
import { notification } from '@/db/schema/notification'
import { publicationText } from '@/db/schema/publication'
import { user } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import { aCase, type Case } from '../documents/a-case'
import { approveText } from './approve-text'
import { getText, publishedTexts, versionsOf } from './queries'
import { restoreText } from './restore-text'
import { sendBackText } from './send-back-text'
import { submitText } from './submit-text'
import { writeText } from './write-text'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
const now = new Date()
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(publicationText)
  await test.db.delete(notification)
})

const as = (who: keyof Case['people']) => ({ db: test.db, actor: given.people[who], now })
const place = { region: 'lac', place: 'trends', locale: 'es' as Locale }
const write = (text: string, version: number, who: keyof Case['people'] = 'lead') =>
  writeText(as(who), { ...place, text, version })
const read = () => getText(test.db, given.people.lead, place)
const published = async (drafts = false) =>
  (await publishedTexts(test.db, { region: 'lac', locale: 'es', drafts })).sections.trends

/** Writes a text that says this and takes it all the way. */
async function approved(text: string) {
  const { version } = await read()
  const { id } = await write(text, version)
  await submitText(as('lead'), { id, version: version + 1 })
  await approveText(as('coordinator'), { id, version: version + 1 })
  return { id, version: version + 1 }
}

describe('what a publication shows', () => {
  it('is never a draft, however far it has come', async () => {
    const { id } = await write('Uno.', 1)
    expect(await published()).toBeUndefined()
    await submitText(as('lead'), { id, version: 2 })
    expect(await published()).toBeUndefined()
    expect(await published(true)).toBe('Uno.')
    await approveText(as('coordinator'), { id, version: 2 })
    expect(await published()).toBe('Uno.')
  })

  it('stays what was approved until a newer version is', async () => {
    const { id, version } = await approved('Uno.')
    await write('Dos.', version)
    expect([await published(), await published(true), (await read()).status]).toEqual([
      'Uno.',
      'Dos.',
      'draft',
    ])
    await submitText(as('lead'), { id, version: version + 1 })
    await sendBackText(as('coordinator'), { id, reason: 'Falta la fuente.' })
    expect(await published()).toBe('Uno.')
    await submitText(as('lead'), { id, version: version + 1 })
    await approveText(as('coordinator'), { id, version: version + 1 })
    expect(await published()).toBe('Dos.')
  })

  it('is what was read before it was approved, not what was written since', async () => {
    const { id } = await write('Uno.', 1)
    await submitText(as('lead'), { id, version: 2 })
    await write('Dos.', 2, 'colleague')
    await submitText(as('colleague'), { id, version: 3 })
    await expect(approveText(as('coordinator'), { id, version: 2 })).rejects.toMatchObject({
      code: 'conflict',
      key: 'changedMeanwhile',
    })
    expect(await published()).toBeUndefined()
  })

  it('is of its own language, region and Action', async () => {
    await approved('Uno.')
    const card = { ...place, place: 'ACT-2026-0001', version: 1 }
    const { id } = await writeText(as('lead'), { ...card, title: 'México', result: 'Un manual.' })
    await submitText(as('lead'), { id, version: 2 })
    await approveText(as('coordinator'), { id, version: 2 })
    const texts = await publishedTexts(test.db, { region: 'lac', locale: 'es' })
    expect(texts.sections).toEqual({ trends: 'Uno.' })
    expect([...texts.cards]).toEqual([[given.action, { title: 'México', result: 'Un manual.' }]])
    const others = await publishedTexts(test.db, { region: 'lac', locale: 'fr' })
    expect([others.sections, others.cards.size]).toEqual([{}, 0])
  })
})

describe('two who write at once', () => {
  it('the second hears what the first saved, also where nobody had written before', async () => {
    await write('Uno.', 1)
    await expect(write('Mío.', 1, 'coordinator')).rejects.toMatchObject({
      key: 'editedMeanwhile',
      newer: { version: 2, savedBy: 'lead', values: { text: 'Uno.' } },
    })
    expect((await read()).parts).toEqual({ text: 'Uno.' })
    await write('De ambos.', 2, 'coordinator')
    expect((await read()).parts).toEqual({ text: 'De ambos.' })
  })

  it('begins a text once', async () => {
    const both = await Promise.allSettled([write('Uno.', 1), write('Dos.', 1, 'coordinator')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await test.db.$count(publicationText)).toBe(1)
  })
})

describe('versions', () => {
  it('are all kept, with who saved them, and saving what is there makes none', async () => {
    const { id } = await write('Uno.', 1)
    await write('Uno dos.', 2, 'colleague')
    await write('Uno dos.', 3)
    const versions = await versionsOf(test.db, id)
    expect(versions.map(({ number, parts, madeBy }) => [number, parts.text, madeBy])).toEqual([
      [2, 'Uno dos.', 'colleague'],
      [1, 'Uno.', 'lead'],
    ])
  })

  it('an earlier one is brought back as a new one, and has to be approved like any other', async () => {
    const { id, version } = await approved('Uno.')
    await write('Dos.', version)
    await restoreText(as('lead'), { id, version: version + 1, number: version - 1 })
    const versions = await versionsOf(test.db, id)
    expect(versions.map(({ number, parts, restores }) => [number, parts.text, restores])).toEqual([
      [3, 'Uno.', 1],
      [2, 'Dos.', null],
      [1, 'Uno.', null],
    ])
    expect(await read()).toMatchObject({ status: 'draft', approvedVersion: 1, parts: { text: 'Uno.' } })
  })

  it('one that never was can’t be brought back', async () => {
    const { id } = await write('Uno.', 1)
    await expect(restoreText(as('lead'), { id, version: 2, number: 7 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('what is written', () => {
  it.each([
    [{ text: 'a **b' }, { text: 'markupBoldOpen' }],
    [{ text: '[a](javascript:alert(1))' }, { text: 'markupLinkAddress' }],
    [{ text: 'a'.repeat(20_001) }, { text: 'tooLong' }],
    [{ place: 'lead', text: 'a'.repeat(901) }, { text: 'tooLong' }],
    [{ place: 'ACT-2026-0001', title: 'a'.repeat(121) }, { title: 'tooLong' }],
    [{ locale: 'de', text: 'a' }, { locale: 'choose' }],
  ])('%j is refused at its field', async (input, fieldErrors) => {
    await expect(
      writeText(as('lead'), { ...place, version: 1, ...input } as Parameters<typeof writeText>[1]),
    ).rejects.toMatchObject({ code: 'invalid', fieldErrors })
  })

  it('may have any sign in the lead and on cards, which are plain', async () => {
    await writeText(as('lead'), { ...place, place: 'lead', version: 1, text: 'a **b [^ c' })
    const lead = await getText(test.db, given.people.lead, { ...place, place: 'lead' })
    expect(lead.parts.text).toBe('a **b [^ c')
  })

  it.each([
    { region: 'nowhere' },
    { place: 'card' },
    { place: 'ACT-1999-0001' },
    { region: 'africa', place: 'ACT-2026-0001' },
  ])('has a place that is there: not %j', async (where) => {
    await expect(
      writeText(as('coordinator'), { ...place, version: 1, text: 'a', ...where }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('nothing can’t be looked over', async () => {
    const { id } = await write('Uno.', 1)
    await write('', 2)
    await expect(submitText(as('lead'), { id, version: 3 })).rejects.toMatchObject({ key: 'textEmpty' })
  })
})

it('tells coordinators what to look over, and the writer what came of it', async () => {
  const told = async () =>
    (
      await test.db
        .select({ who: user.name, kind: notification.kind, href: notification.href })
        .from(notification)
        .innerJoin(user, eq(user.id, notification.userId))
        .orderBy(notification.id)
    ).map(({ who, kind, href }) => `${who} ${kind} ${href}`)
  const href = '/reports/texts/lac/trends?language=es'
  const { id } = await write('Uno.', 1)
  await submitText(as('lead'), { id, version: 2 })
  const asked = await told()
  expect(asked.every((line) => line.endsWith(`text_submitted ${href}`))).toBe(true)
  await sendBackText(as('coordinator'), { id, reason: 'Falta la fuente.' })
  expect((await told()).slice(asked.length)).toEqual([`lead text_moved ${href}`])
})
