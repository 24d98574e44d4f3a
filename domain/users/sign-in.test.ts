import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signInAttempt, user } from '@/db/schema/user'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { KNOWN_DAYS, knownBrowser, type Owner, rememberBrowser, whoCameIn } from './known-browser'
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

describe('a browser in which somebody has come in before', () => {
  const secret = 'a secret that is long enough for a test'
  const here = '192.0.2.9'
  const given = { email: 'ana@example.org', password }
  let ana: Owner
  let token = ''
  const with_ = (held: string, input: object, address = here) =>
    signIn({ db: test.db, now }, input, { address, userAgent: null }, (owner) =>
      knownBrowser(secret, held, owner, now),
    ).then(
      () => 'in',
      (error) => error.key as string,
    )
  beforeAll(async () => {
    const { sessionId } = await signIn({ db: test.db, now }, given, { address: '192.0.2.8', userAgent: null })
    ana = (await whoCameIn(test.db, sessionId)) as Owner
    token = rememberBrowser(secret, undefined, ana, now)
  })
  beforeEach(async () => {
    await test.db.delete(signInAttempt)
  })
  const colleagueGuesses = async () => {
    for (let times = 0; times < 5; times += 1) await attempt({ ...given, password: 'guess' }, here)
  }

  it('does not wait for what a colleague behind the same address guesses; others do', async () => {
    await colleagueGuesses()
    expect(await attempt(given, here)).toBe('signInTooOften')
    expect(await with_(token, given)).toBe('in')
  })

  it('waits for its own guesses, which make nobody else wait', async () => {
    const guess = { ...given, password: 'guess' }
    for (let times = 0; times < 5; times += 1) expect(await with_(token, guess)).toBe('signInRefused')
    expect(await with_(token, given)).toBe('signInTooOften')
    expect(await with_(token, given, '192.0.2.10')).toBe('signInTooOften')
    expect(await attempt(given, here)).toBe('in')
  })

  it.each([
    ['of another account', (): string => rememberBrowser(secret, undefined, { ...ana, id: ana.id + 1 }, now)],
    ['signed by somebody else', (): string => rememberBrowser('another secret', undefined, ana, now)],
    [
      'with another account written into it',
      (): string =>
        rememberBrowser(secret, undefined, { ...ana, id: ana.id + 1 }, now).replace(/^\d+/, String(ana.id)),
    ],
    ['for longer than it was given', (): string => token.replace(/^(\d+\.[^.]+\.)\d+/, '$199999999999999')],
    [
      'that is over',
      (): string =>
        rememberBrowser(secret, undefined, ana, new Date(now.getTime() - (KNOWN_DAYS + 1) * 86_400_000)),
    ],
    [
      'from before the password was changed',
      (): string => rememberBrowser(secret, undefined, { ...ana, passwordMark: 'another' }, now),
    ],
    ['that is no token', (): string => 'x.y~.~....~'],
  ] as const)('is not known by a token %s', async (_, held) => {
    await colleagueGuesses()
    expect(await with_(held(), given)).toBe('signInTooOften')
  })

  it('stays known to each of the last five accounts by one name', () => {
    const owners = [1, 2, 3, 4, 5, 6].map((id) => ({ id, passwordMark: `of ${id}` }))
    const all = owners.reduce((held, owner) => rememberBrowser(secret, held, owner, now), '')
    expect(owners.map((owner) => knownBrowser(secret, all, owner, now) !== null)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ])
    const fourth = owners[3] as Owner
    const again = rememberBrowser(secret, all, fourth, now)
    expect(knownBrowser(secret, again, fourth, now)).toBe(knownBrowser(secret, all, fourth, now))
  })

  it('is known to nobody whose second factor is still to be shown', async () => {
    await test.db.update(user).set({ totpConfirmedAt: now }).where(eq(user.id, ana.id))
    const { sessionId } = await signIn({ db: test.db, now }, given, { address: here, userAgent: null })
    expect(await whoCameIn(test.db, sessionId)).toBeNull()
  })
})
