import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { institution } from '@/db/schema/institution'
import { person } from '@/db/schema/person'
import { personPair } from '@/db/schema/person-merge'
import { programme } from '@/db/schema/reference'
import { testDatabase } from '@/db/testing'
import { aCase, now } from '../documents/a-case'
import { fold } from '../names'
import { findOrCreatePerson, type NamedPerson } from './find-or-create-person'

/* Experts are the same person by the same likeness and thresholds as people on lists. */

let test: Awaited<ReturnType<typeof testDatabase>>
let migration: number
let police: number
const settings = {
  acknowledgeWorkingDays: 5,
  screeningWorkingDays: 15,
  opinionWorkingDays: 15,
  decisionDays: 60,
  completionRate: 0.8,
  softLimits: {},
}
beforeAll(async () => {
  test = await testDatabase()
  await aCase(test.db)
  await test.db.insert(programme).values({ name: 'P', fullName: 'Programme', settings })
  const made = await test.db
    .insert(institution)
    .values(
      ['Oficina de Asilo y Refugio', 'Policía Nacional'].map((name) => ({
        name,
        nameKey: fold(name),
        kind: 'national_government' as const,
        countryCode: 'MX',
      })),
    )
    .returning({ id: institution.id })
  ;[migration, police] = made.map(({ id }) => id) as [number, number]
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(personPair)
  await test.db.delete(person)
  await test.db.update(programme).set({ settings })
})

const find = (named: NamedPerson) => test.db.transaction((tx) => findOrCreatePerson(tx, named, now))
const lucia = () => ({
  givenNames: 'Lucía',
  familyNames: 'Fernández Prieto',
  institutionId: migration,
  countryCode: 'MX',
})

it.each<[string, () => NamedPerson]>([
  ['accents and capitals', () => ({ ...lucia(), givenNames: 'LUCIA', familyNames: 'FERNANDEZ PRIETO' })],
  ['swapped names', () => ({ ...lucia(), givenNames: 'Fernández Prieto', familyNames: 'Lucía' })],
])('who differs in %s is joined without asking', async (_, other) => {
  const first = await find(lucia())
  expect(await find(other())).toMatchObject({ id: first.id, isNew: false })
  expect(await test.db.$count(personPair)).toBe(0)
})

it('who is alike but not certainly the same is somebody new, and waits in the queue with the other', async () => {
  const first = await find(lucia())
  const second = await find({ ...lucia(), institutionId: police })
  expect(second).toMatchObject({ isNew: true })
  expect(second.id).not.toBe(first.id)
  expect(await test.db.select({ aId: personPair.aId, bId: personPair.bId }).from(personPair)).toEqual([
    { aId: first.id, bId: second.id },
  ])
})

it('a name alone, at no institution, joins nobody', async () => {
  const bare = { givenNames: 'Juan', familyNames: 'Pérez' }
  const first = await find(bare)
  expect((await find(bare)).id).not.toBe(first.id)
  expect(await test.db.$count(personPair)).toBe(1)
})

it('who is nobody’s like is new and waits for nothing', async () => {
  await find(lucia())
  expect(await find({ ...lucia(), givenNames: 'Pieter', familyNames: 'van Dijk' })).toMatchObject({
    isNew: true,
  })
  expect(await test.db.$count(personPair)).toBe(0)
})

it('the programme’s thresholds decide', async () => {
  await test.db.update(programme).set({ settings: { ...settings, matching: { join: 1, ask: 0.99 } } })
  const first = await find(lucia())
  const other = await find({ ...lucia(), familyNames: 'Fernándes Prieto' })
  expect(other.id).not.toBe(first.id)
})

it('an account of the merged record leads on to the one that was kept', async () => {
  const first = await find(lucia())
  const [old] = await test.db
    .insert(person)
    .values({
      givenNames: 'Lucía',
      familyNames: 'Prieto',
      nameKey: 'prieto lucia',
      sortedNameKey: 'lucia prieto',
      institutionId: migration,
      mergedIntoId: first.id,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: person.id })
  expect(old?.id).toBeGreaterThan(first.id)
  const found = await find({ ...lucia(), familyNames: 'Prieto' })
  expect(found).toMatchObject({ id: first.id, name: 'Lucía Fernández Prieto', isNew: false })
  await test.db.delete(person).where(eq(person.id, old?.id as number))
})
