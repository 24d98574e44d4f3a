import { afterAll, beforeAll, expect, it } from 'vitest'
import { person } from '@/db/schema/person'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { nameKey, sortedNameKey } from './names'
import { containsWords } from './paging'

let t: TestDatabase
const now = new Date('2026-03-02T10:00:00Z')

beforeAll(async () => {
  t = await testDatabase()
  for (const [givenNames, familyNames] of [
    ['Úrsula', 'Ng'],
    ['Ana', 'Hinojosa Núñez'],
    ['Li', 'Wang 100%'],
  ] as const)
    await t.db.insert(person).values({
      givenNames,
      familyNames,
      nameKey: nameKey(givenNames, familyNames),
      sortedNameKey: sortedNameKey(givenNames, familyNames),
      createdAt: now,
      updatedAt: now,
    })
}, 60_000)
afterAll(() => t.close())

const found = async (text: string) =>
  (await t.db.select().from(person).where(containsWords(person.search, text)).orderBy(person.id)).map(
    ({ givenNames }) => givenNames,
  )

it('finds a part of a word, whatever the accents and the case, and all words of the text', async () => {
  expect(await found('URSU')).toEqual(['Úrsula'])
  expect(await found('nojos')).toEqual(['Ana'])
  expect(await found('nuñez ana')).toEqual(['Ana'])
  expect(await found('nunez ursula')).toEqual([])
})

it('finds a word of one or two characters where a word begins', async () => {
  expect(await found('ng')).toEqual(['Úrsula'])
  expect(await found('ur')).toEqual(['Úrsula'])
  expect(await found('a')).toEqual(['Ana'])
  expect(await found('li w')).toEqual(['Li'])
})

it('takes signs that mean something to the database for what they are', async () => {
  expect(await found('100%')).toEqual(['Li'])
  expect(await found('%')).toEqual([])
  expect(await found('___')).toEqual([])
})

it('follows a name that changes', async () => {
  await t.db.update(person).set({ familyNames: 'Ngoma' })
  expect(await found('ngoma')).toEqual(['Úrsula', 'Ana', 'Li'])
  expect(await found('hinojosa')).toEqual([])
})
