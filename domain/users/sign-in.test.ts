import { afterAll, beforeAll, expect, it } from 'vitest'
import { user } from '@/db/schema/user'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { hashPassword } from './password'
import { signIn } from './sign-in'

let test: TestDatabase
const now = new Date('2026-03-02T09:00:00Z')
const password = 'a long pass phrase'
beforeAll(async () => {
  test = await testDatabase()
  const passwordHash = await hashPassword(password)
  const account = { name: 'Ana Ruiz', role: 'officer', passwordHash, createdAt: now } as const
  await test.db.insert(user).values([
    { ...account, email: 'ana@example.org' },
    { ...account, email: 'luis@example.org' },
  ])
})
afterAll(() => test.close())

const attempt = (given: { email: string; password: string }, address: string) =>
  signIn({ db: test.db, now }, given, { address, userAgent: null }).then(
    () => 'in',
    (error) => error.key as string,
  )

it('counts guesses that are sent at once, as if they came one after the other', async () => {
  const guesses = Array.from({ length: 20 }, (_, n) => ({ email: 'ana@example.org', password: `guess ${n}` }))
  const answers = await Promise.all(guesses.map((guess) => attempt(guess, '192.0.2.1')))
  expect(answers.filter((answer) => answer === 'signInRefused')).toHaveLength(5)
  expect(answers.filter((answer) => answer === 'signInTooOften')).toHaveLength(15)
  expect(await attempt({ email: 'ana@example.org', password }, '192.0.2.1')).toBe('signInTooOften')
})

it('makes nobody wait elsewhere', async () => {
  expect(await attempt({ email: 'ana@example.org', password }, '192.0.2.2')).toBe('in')
  expect(await attempt({ email: 'luis@example.org', password }, '192.0.2.1')).toBe('in')
})

it('does not count what succeeded', async () => {
  for (let times = 0; times < 8; times += 1)
    expect(await attempt({ email: 'luis@example.org', password }, '192.0.2.3')).toBe('in')
})
