import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Locale, locales } from '@/db/enums'
import { action } from '@/db/schema/action'
import { publicationText } from '@/db/schema/publication'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { aCase, type Case } from '../documents/a-case'
import { approveText } from './approve-text'
import { submitText } from './submit-text'
import { type MissingText, whatIsMissing } from './what-is-missing'
import { writeText } from './write-text'

let test: TestDatabase
let given: Case
const now = new Date()
const card = 'ACT-2026-0001'
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  await test.db
    .update(action)
    .set({ context: 'Lo que pasa.', objective: 'Lo que se quiere.', startsOn: '2026-01-01' })
})
afterAll(() => test.close())
beforeEach(() => test.db.delete(publicationText))

const as = (who: keyof Case['people']) => ({ db: test.db, actor: given.people[who], now })
const write = (place: string, locale: Locale, words: object, version = 1) =>
  writeText(as('lead'), { region: 'lac', place, locale, version, ...words })
async function approve(place: string, locale: Locale, words: object) {
  const { id } = await write(place, locale, words)
  await submitText(as('lead'), { id, version: 2 })
  await approveText(as('coordinator'), { id, version: 2 })
}
const missing = (more: { year?: number; drafts?: boolean } = {}, who: keyof Case['people'] = 'lead') =>
  whatIsMissing(test.db, given.people[who], { region: 'lac', ...more })
const said = (list: readonly MissingText[], locale: Locale) =>
  list.filter((one) => one.locale === locale).map(({ place, lack }) => `${place} ${lack}`)

it('is everything while nobody has written, in every language and in the order of the publication', async () => {
  const list = await missing()
  for (const locale of locales)
    expect(said(list, locale)).toEqual(
      ['lead', 'trends', 'programme', card, 'way_forward'].map((place) => `${place} unwritten`),
    )
  expect(list.find(({ section }) => section === 'card')).toMatchObject({ action: 'Mexico', place: card })
})

it('is nothing in a language whose texts are all approved, and as much as before in the others', async () => {
  for (const place of ['lead', 'trends', 'programme', 'way_forward'])
    await approve(place, 'es', { text: 'Uno.' })
  await approve(card, 'es', { context: 'Uno.', objective: 'Dos.', result: 'Tres.' })
  const list = await missing()
  expect([said(list, 'es'), said(list, 'fr').length]).toEqual([[], 5])
})

it.each<[string, () => Promise<unknown>, string[], string[]]>([
  ['nobody has written', async () => {}, ['trends unwritten'], ['trends unwritten']],
  [
    'was begun and says nothing',
    () => write('trends', 'es', { text: '' }),
    ['trends unwritten'],
    ['trends unwritten'],
  ],
  ['nobody has approved', () => write('trends', 'es', { text: 'Uno.' }), ['trends unapproved'], []],
  ['is approved', () => approve('trends', 'es', { text: 'Uno.' }), [], []],
  [
    'was written anew since',
    async () => {
      await approve('trends', 'es', { text: 'Uno.' })
      await write('trends', 'es', { text: 'Dos.' }, 2)
    },
    ['trends newer'],
    [],
  ],
])('a text that %s', async (_, make, approved, drafts) => {
  await make()
  const of = (list: MissingText[]) => said(list, 'es').filter((line) => line.startsWith('trends'))
  expect([of(await missing()), of(await missing({ drafts: true }))]).toEqual([approved, drafts])
})

it('names a card that leaves parts to the fiche, besides a newer draft of it', async () => {
  await approve(card, 'es', { context: 'Uno.' })
  await write(card, 'es', { context: 'Uno.', objective: 'Dos.' }, 2)
  const of = (list: MissingText[]) => said(list, 'es').filter((line) => line.startsWith(card))
  expect(of(await missing())).toEqual([`${card} partly`, `${card} newer`])
  // The fiche says nothing of a result.
  expect(of(await missing({ drafts: true }))).toEqual([])
})

it('has the cards of the year that is asked for alone', async () => {
  const cards = async (year: number) =>
    (await missing({ year })).filter(({ section }) => section === 'card').length
  expect([await cards(2025), await cards(2026)]).toEqual([0, locales.length])
})

it.each<[keyof Case['people'], boolean]>([
  ['lead', true],
  ['coordinator', true],
  ['monitor', true],
  ['officerElsewhere', false],
  ['observer', false],
  ['focalPoint', false],
])('%s is told: %s', async (who, told) => {
  expect((await missing({}, who)).length > 0).toBe(told)
})
