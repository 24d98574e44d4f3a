import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { event } from '@/db/schema/event'
import { letter } from '@/db/schema/notification'
import { session, user, userLink } from '@/db/schema/user'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { acceptInvitation } from './accept-invitation'
import { changePassword } from './change-password'
import { forgetPassword } from './forget-password'
import { makeLink, readLink } from './links'
import { hashPassword } from './password'
import { actorByEmail, actorOfSession } from './queries'
import { resetPassword } from './reset-password'
import { signIn } from './sign-in'

let test: TestDatabase
const now = new Date('2026-03-02T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const old = 'a long pass phrase'
const fresh = 'quite another phrase'
const from = { address: '192.0.2.1', userAgent: null }
let oldHash: string
let ana: number
let address = 0

beforeAll(async () => {
  test = await testDatabase()
  oldHash = await hashPassword(old)
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(event)
  await test.db.delete(user)
  const [row] = await test.db
    .insert(user)
    .values({ name: 'Ana', email: 'ana@example.org', role: 'officer', passwordHash: oldHash, createdAt: now })
    .returning({ id: user.id })
  ana = row?.id as number
  // Every test tries from somewhere else, so that none waits for another's failures.
  address += 1
  from.address = `192.0.2.${address}`
})

const said = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => {
      const [wrong] = Object.entries(error.fieldErrors ?? {}).map((each) => each.join(' '))
      return wrong ?? error.key ?? String(error)
    },
  )
const link = async (purpose: 'invitation' | 'password_reset', at = now) => {
  const { path } = await test.db.transaction((tx) => makeLink(tx, ana, purpose, at))
  return path.split('/').at(-1) as string
}
const comesIn = (password: string, at = now) =>
  said(signIn({ db: test.db, now: at }, { email: 'ana@example.org', password }, from))
const opened = async () =>
  (await signIn({ db: test.db, now }, { email: 'ana@example.org', password: old }, from)).sessionId
const isOpen = async (id: string) => (await actorOfSession({ db: test.db, now }, id)) !== null
const letters = async () => (await test.db.select().from(letter)).map(({ kind }) => kind)

describe.each([
  { purpose: 'invitation', minutes: 14 * 24 * 60, use: acceptInvitation },
  { purpose: 'password_reset', minutes: 60, use: resetPassword },
] as const)('a link for $purpose', ({ purpose, minutes, use }) => {
  const spend = (secret: string, at = now, password = fresh) =>
    said(use({ db: test.db, now: at }, { secret, name: 'Ana Ruiz', password }, from))

  it('lets in with the password that is chosen, once', async () => {
    const secret = await link(purpose)
    expect(await readLink(test.db, secret, purpose, now)).toMatchObject({
      name: 'Ana',
      email: 'ana@example.org',
    })
    expect(await spend(secret)).toBe('done')
    expect(await comesIn(fresh)).toBe('done')
    expect(await comesIn(old)).toBe('signInRefused')
    expect(await spend(secret)).toBe('linkSpent')
    expect(await readLink(test.db, secret, purpose, now)).toBeNull()
  })

  it('is used once also when it is sent twice at the same time', async () => {
    const secret = await link(purpose)
    const answers = await Promise.all([spend(secret), spend(secret)])
    expect(answers.sort()).toEqual(['done', 'linkSpent'])
  })

  it('is good until its time is over', async () => {
    const secret = await link(purpose)
    expect(await spend(secret, later(minutes))).toBe('linkSpent')
    expect(await spend(secret, later(minutes - 1))).toBe('done')
  })

  it('is good for nothing else, and for nobody whose account is closed', async () => {
    const other = await link(purpose === 'invitation' ? 'password_reset' : 'invitation')
    expect(await spend(other)).toBe('linkSpent')
    const secret = await link(purpose)
    await test.db.update(user).set({ active: false })
    expect(await spend(secret)).toBe('linkSpent')
  })

  it('takes every other link of the user with it', async () => {
    const [first, second] = [await link(purpose), await link('password_reset')]
    expect(await spend(first)).toBe('done')
    expect(await readLink(test.db, second, 'password_reset', now)).toBeNull()
  })

  it.each([
    ['too short', 'short', 'passwordShort'],
    ['the address', 'ANA@example.org', 'passwordIsAddress'],
    ['too long', 'x'.repeat(1001), 'tooLong'],
  ])('is not used up by a password that is %s', async (_, password, why) => {
    const secret = await link(purpose)
    expect(await spend(secret, now, password)).toBe(`password ${why}`)
    expect(await spend(secret)).toBe('done')
  })

  it('makes wait who tries too often, and nobody elsewhere', async () => {
    const secret = await link(purpose)
    for (let times = 0; times < 5; times += 1) expect(await spend('guessed')).toBe('linkSpent')
    expect(await spend('guessed')).toBe('signInTooOften')
    from.address = '198.51.100.1'
    expect(await spend(secret)).toBe('done')
  })

  it('keeps nothing that opens it', async () => {
    const secret = await link(purpose)
    const rows = await test.db.select().from(userLink)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })
})

describe('a forgotten password', () => {
  const forget = (email: string, at = now) =>
    said(forgetPassword({ db: test.db, now: at }, { email }, { address: from.address }))

  it('is answered alike whether there is an account or not; only the letter tells', async () => {
    await test.db.delete(letter)
    expect(await forget('Ana@Example.org')).toBe('done')
    expect(await forget('nobody@example.org')).toBe('done')
    expect(await letters()).toEqual(['password_reset'])
    await test.db.update(user).set({ active: false })
    expect(await forget('ana@example.org')).toBe('done')
    expect(await letters()).toEqual(['password_reset'])
  })

  it('fills nobody’s mailbox, and keeps nobody from coming in', async () => {
    await test.db.delete(letter)
    for (let times = 0; times < 6; times += 1) {
      from.address = `203.0.113.${times}`
      expect(await forget('ana@example.org')).toBe('done')
    }
    expect(await letters()).toHaveLength(3)
    const [first] = await test.db.select({ params: letter.params }).from(letter).orderBy(letter.id)
    const secret = String(first?.params.path).split('/').at(-1)
    expect(await said(resetPassword({ db: test.db, now }, { secret, password: fresh }, from))).toBe('done')
  })

  it('can be asked for a few times only from one place', async () => {
    for (let times = 0; times < 3; times += 1) expect(await forget('no@example.org')).toBe('done')
    expect(await forget('no@example.org')).toBe('signInTooOften')
    expect(await comesIn(old)).toBe('done')
  })

  it('ends every session, and says so in a letter', async () => {
    const before = await opened()
    await test.db.delete(letter)
    const secret = await link('password_reset')
    const made = await resetPassword({ db: test.db, now }, { secret, password: fresh }, from)
    expect([await isOpen(before), await isOpen(made.sessionId)]).toEqual([false, true])
    expect(await letters()).toEqual(['password_changed'])
  })
})

describe('a password that is changed', () => {
  const change = async (current: string, password: string, sessionId: string) => {
    const actor = await actorByEmail(test.db, 'ana@example.org')
    if (!actor) throw new Error('nobody')
    const here = { sessionId, address: from.address }
    return said(changePassword({ db: test.db, actor, now }, { current, password }, here))
  }

  it('asks for the one that there is, ends all other sessions, and says so in a letter', async () => {
    const [here, elsewhere] = [await opened(), await opened()]
    await test.db.delete(letter)
    expect(await change('something else', fresh, here)).toBe('current passwordWrong')
    expect(await change(old, 'short', here)).toBe('password passwordShort')
    expect(await change(old, fresh, here)).toBe('done')
    expect([await isOpen(here), await isOpen(elsewhere)]).toEqual([true, false])
    expect(await letters()).toEqual(['password_changed'])
    expect([await comesIn(fresh), await comesIn(old)]).toEqual(['done', 'signInRefused'])
  })

  it('is not guessed from a browser that was left open', async () => {
    const here = await opened()
    for (let times = 0; times < 5; times += 1)
      expect(await change(`guess ${times}`, fresh, here)).toBe('current passwordWrong')
    expect(await change(old, fresh, here)).toBe('signInTooOften')
  })
})

it('a session lasts twelve hours, unless it is ended', async () => {
  const id = await opened()
  const at = async (time: Date) => (await actorOfSession({ db: test.db, now: time }, id)) !== null
  expect([await at(later(719)), await at(later(721))]).toEqual([true, false])
  await test.db.update(session).set({ endedAt: now }).where(eq(session.id, id))
  expect(await at(now)).toBe(false)
})
