import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { event } from '@/db/schema/event'
import { letter } from '@/db/schema/notification'
import { session, signInAttempt, user, userIdentity, userLink } from '@/db/schema/user'
import { type TestDatabase, testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { askAddress } from './ask-address'
import { changeAddress } from './change-address'
import { changePassword } from './change-password'
import { correctAddress } from './correct-address'
import { forgetPassword } from './forget-password'
import { hashPassword } from './password'
import { signIn } from './sign-in'
import { signInByIdentity } from './sign-in-by-identity'

/* One's address is changed by a link that goes to the new one, or corrected by an administrator; nobody comes by it into
   what is not hers. */

const password = 'a long pass phrase'
const old = 'focalpoint@example.org'
const fresh = 'luz@ministerio.example.org'
const from = { address: '192.0.2.7', userAgent: null }

let test: TestDatabase
let given: Case
let passwordHash: string
let own: Actor
let administrator: Actor
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  own = given.people.focalPoint
  administrator = given.people.administrator
  passwordHash = await hashPassword(password)
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(letter)
  await test.db.delete(userLink)
  await test.db.delete(session)
  await test.db.delete(signInAttempt)
  await test.db.delete(userIdentity)
  await test.db
    .update(user)
    .set({ email: old, passwordHash, active: true, totpConfirmedAt: null })
    .where(eq(user.id, own.id))
})

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const said = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => {
      const [wrong] = Object.entries(error.fieldErrors ?? {}).map((each) => each.join(' '))
      return wrong ?? error.key ?? String(error)
    },
  )
const ask = (email = fresh, current = password, at = now) =>
  askAddress({ db: test.db, actor: own, now: at }, { email, current }, from)
const follow = async (sessionId: string | null = null, at = now) =>
  changeAddress(
    { db: test.db, now: at },
    { secret: await lastSecret() },
    { address: from.address, sessionId },
  )
const letters = async () =>
  (await test.db.select().from(letter).orderBy(asc(letter.id))).map(
    ({ kind, address, params }) => `${'change' in params ? params.change : kind} to ${address}`,
  )
async function lastSecret() {
  const [last] = await test.db
    .select({ params: letter.params })
    .from(letter)
    .where(eq(letter.kind, 'address_change'))
    .orderBy(desc(letter.id))
    .limit(1)
  return String((last?.params as { path?: string })?.path ?? '').replace('/address/', '')
}
const addressNow = async () =>
  (await test.db.select({ email: user.email }).from(user).where(eq(user.id, own.id)))[0]?.email
const openSessions = () => test.db.$count(session, and(eq(session.userId, own.id), isNull(session.endedAt)))
const comesIn = (email: string) => said(signIn({ db: test.db, now }, { email, password }, from))
const lastVerb = async () =>
  (
    await test.db
      .select({ verb: event.verb, actorId: event.actorId, reason: event.reason })
      .from(event)
      .where(and(eq(event.entity, 'user'), eq(event.entityId, own.id)))
      .orderBy(desc(event.id))
      .limit(1)
  )[0]

describe('one’s own address', () => {
  it.each([
    ['the password and a good address', fresh, password, 'done'],
    ['another password', fresh, 'not my pass phrase', 'current passwordWrong'],
    ['the address that she has', old.toUpperCase(), password, 'email addressSame'],
    ['no address', 'luz', password, 'email invalidEmail'],
  ])('is asked for with %s', async (_, email, current, ends) => {
    expect(await said(ask(email, current))).toBe(ends)
    expect(await addressNow()).toBe(old)
    if (ends !== 'done') expect(await letters()).toEqual([])
  })

  it('is hers once she follows the link, which goes to the new one; the old one is told twice', async () => {
    await ask()
    expect(await letters()).toEqual([`address_change to ${fresh}`, `address_asked to ${old}`])
    expect([await comesIn(old), await comesIn(fresh)]).toEqual(['done', 'signInRefused'])
    await follow()
    expect((await letters()).at(-1)).toBe(`address_changed to ${old}`)
    expect([await comesIn(old), await comesIn(fresh)]).toEqual(['signInRefused', 'done'])
    expect(await test.db.$count(event, eq(event.verb, 'changeAddress'))).toBe(1)
  })

  it('ends every session but the one that confirms, and every other link', async () => {
    const here = (await signIn({ db: test.db, now }, { email: old, password }, from)).sessionId
    await signIn({ db: test.db, now }, { email: old, password }, from)
    await ask()
    await forgetPassword({ db: test.db, now }, { email: old }, from)
    await follow(here)
    const [left] = await test.db.select().from(session).where(isNull(session.endedAt))
    expect([await openSessions(), left?.id]).toEqual([1, here])
    expect(await test.db.$count(userLink, isNull(userLink.usedAt))).toBe(0)
  })

  it('keeps the second factor and the sign-in through the organisation', async () => {
    await test.db.update(user).set({ totpConfirmedAt: now }).where(eq(user.id, own.id))
    await test.db.insert(userIdentity).values({ issuer: 'i', subject: 's', userId: own.id, linkedAt: now })
    await ask()
    await follow()
    expect(await signIn({ db: test.db, now }, { email: fresh, password }, from)).toMatchObject({
      secondFactorDue: true,
    })
    const known = { issuer: 'i', subject: 's', email: old, emailVerified: true }
    expect(await said(signInByIdentity({ db: test.db, now }, known, from))).toBe('done')
  })

  it.each([
    ['used before', async () => follow(), 0],
    ['of a day ago', async () => {}, 24 * 60 + 1],
    ['taken over by a later one', async () => ask('otra@example.org'), 0],
    ['of a closed account', async () => test.db.update(user).set({ active: false }), 0],
  ] as const)('is not changed by a link %s', async (_, before, minutes) => {
    await ask()
    const secret = await lastSecret()
    await before()
    const here = { address: from.address, sessionId: null }
    expect(await said(changeAddress({ db: test.db, now: later(minutes) }, { secret }, here))).toBe(
      'linkSpent',
    )
    await test.db.update(user).set({ active: true })
  })

  it('is never somebody else’s, whoever comes first, and asking for it tells nothing', async () => {
    const { email } = (
      await test.db.select({ email: user.email }).from(user).where(eq(user.id, administrator.id))
    )[0] as { email: string }
    expect(await said(ask(email.toUpperCase()))).toBe('done')
    expect(await letters()).toEqual([`address_asked to ${old}`])
    await ask()
    await test.db.update(user).set({ email: fresh }).where(eq(user.id, administrator.id))
    expect(await said(follow())).toBe('addressTaken')
    expect(await addressNow()).toBe(old)
    await test.db.update(user).set({ email }).where(eq(user.id, administrator.id))
  })

  it('is asked for three times in an hour, and wrong passwords wait as at the door', async () => {
    for (const turn of [1, 2, 3]) expect(await said(ask(`a${turn}@example.org`))).toBe('done')
    expect(await said(ask('a4@example.org'))).toBe('addressAskedTooOften')
    expect(await said(ask('a4@example.org', password, later(61)))).toBe('done')
    for (const _ of [1, 2, 3, 4, 5]) await said(ask(fresh, 'guess', later(62)))
    expect(await said(ask(fresh, password, later(63)))).toBe('signInTooOften')
  })

  it('counts no right password as a guess, whatever else is wrong', async () => {
    for (const _ of [1, 2, 3, 4, 5, 6]) expect(await said(ask(old))).toBe('email addressSame')
    expect(await comesIn(old)).toBe('done')
  })

  it('has a link that is worth nothing once she has chosen another password', async () => {
    await ask()
    const input = { current: password, password: 'another long pass phrase' }
    const here = { sessionId: '00000000-0000-0000-0000-000000000000', address: from.address }
    await changePassword({ db: test.db, actor: own, now }, input, here)
    expect(await said(follow())).toBe('linkSpent')
    expect(await addressNow()).toBe(old)
  })

  it('can’t be asked for by whoever has no password here', async () => {
    await test.db.update(user).set({ passwordHash: null }).where(eq(user.id, own.id))
    expect(await said(ask())).toBe('current passwordWrong')
  })
})

describe('an address that an administrator corrects', () => {
  const correct = (more: object = {}, actor = administrator) =>
    said(
      correctAddress(
        { db: test.db, actor, now },
        { id: own.id, was: old, email: fresh, reason: 'Nuevo dominio', ...more },
      ),
    )

  it.each([
    ['an administrator', () => administrator, {}, 'done'],
    ['the coordinator of the region', () => given.people.coordinator, {}, 'forbidden'],
    ['an officer', () => given.people.lead, {}, 'notFound'],
    ['herself', () => own, {}, 'notFound'],
    ['without a reason', () => administrator, { reason: ' ' }, 'reason required'],
    ['the same', () => administrator, { email: old }, 'email addressSame'],
    ['of another account', () => administrator, { email: 'Lead@example.org' }, 'email addressTaken'],
    ['after somebody else did', () => administrator, { was: 'x@example.org' }, 'changedMeanwhile'],
  ] as const)('%s: %#', async (_, who, more, ends) => {
    expect(await correct(more, who())).toBe(ends)
    expect(await addressNow()).toBe(ends === 'done' ? fresh : old)
  })

  it('is told to both addresses and stands in the trail with its reason', async () => {
    await correct()
    expect(await letters()).toEqual([`address_corrected to ${old}`, `address_corrected to ${fresh}`])
    expect(await lastVerb()).toEqual({
      verb: 'correctAddress',
      actorId: administrator.id,
      reason: 'Nuevo dominio',
    })
  })

  it('ends sessions, links and the sign-in through the organisation; password and second factor stay', async () => {
    await signIn({ db: test.db, now }, { email: old, password }, from)
    await test.db.insert(userIdentity).values({ issuer: 'i', subject: 's', userId: own.id, linkedAt: now })
    await test.db.update(user).set({ totpConfirmedAt: now }).where(eq(user.id, own.id))
    await ask('otra@example.org')
    await correct()
    expect(await openSessions()).toBe(0)
    expect(await test.db.$count(userIdentity)).toBe(0)
    expect(await said(follow())).toBe('linkSpent')
    expect(await signIn({ db: test.db, now }, { email: fresh, password }, from)).toMatchObject({
      secondFactorDue: true,
    })
  })

  it('of somebody who has not come in yet is where the invitation goes now', async () => {
    await test.db.update(user).set({ passwordHash: null }).where(eq(user.id, own.id))
    await correct()
    expect(await letters()).toEqual([`address_corrected to ${old}`, `invitation to ${fresh}`])
  })

  it('is not her own', async () => {
    await test.db.update(user).set({ passwordHash }).where(eq(user.id, administrator.id))
    expect(await correct({ id: administrator.id, was: 'administrator@example.org' })).toBe('ownAddress')
  })
})
