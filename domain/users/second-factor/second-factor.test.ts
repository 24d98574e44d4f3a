import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { event } from '@/db/schema/event'
import { letter } from '@/db/schema/notification'
import { programme } from '@/db/schema/reference'
import { recoveryCode, session, user } from '@/db/schema/user'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { makeToken } from '../../tokens/make-token'
import { changePassword } from '../change-password'
import { hashPassword } from '../password'
import { actorByEmail, actorOfSession, type SignedInActor } from '../queries'
import { resetSecondFactor } from '../reset-second-factor'
import { endOtherSessions, endOwnSession, listSessions, noteSeen } from '../sessions'
import { signIn } from '../sign-in'
import { signInByIdentity } from '../sign-in-by-identity'
import { unlinkIdentity } from '../unlink-identity'
import { beginSecondFactor, begunSecondFactor } from './begin'
import { confirmSecondFactor } from './confirm'
import { awaitsSecondFactor, showSecondFactor } from './show'
import { renewRecoveryCodes, turnOffSecondFactor } from './turn-off'
import { openVault } from './vault'

let test: TestDatabase
const now = new Date('2026-03-02T09:00:10Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const password = 'a long pass phrase'
const email = 'ana@example.org'
const vault = openVault('the secret of the installation')
const from = { address: '', userAgent: 'Firefox' }
let passwordHash: string
let actor: SignedInActor
let tests = 0

beforeAll(async () => {
  test = await testDatabase()
  passwordHash = await hashPassword(password)
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(event)
  await test.db.delete(user)
  await test.db.insert(user).values({ name: 'Ana', email, role: 'officer', passwordHash, createdAt: now })
  actor = (await actorByEmail(test.db, email)) as SignedInActor
  tests += 1
  from.address = `192.0.2.${tests}`
})

const said = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => Object.values(error.fieldErrors ?? {})[0] ?? error.key ?? String(error),
  )
const comeIn = (at = now) => signIn({ db: test.db, now: at }, { email, password }, from)
const who = async (id: string, at = now) =>
  (await actorOfSession({ db: test.db, now: at }, id))?.name ?? 'nobody'
const codeOf = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })

/** Sets a second factor up; gives back its secret and the recovery codes. */
async function setUp() {
  const { sessionId } = await comeIn()
  const context = { db: test.db, actor, now }
  await beginSecondFactor(context, vault)
  const secret = (await begunSecondFactor(context, vault))?.secret as string
  const code = codeOf(secret, now)
  const codes = await confirmSecondFactor(context, { code }, { vault, sessionId })
  return { secret, codes, sessionId }
}
const show = (sessionId: string, code: string, at = now, with_ = vault) =>
  said(
    showSecondFactor({ db: test.db, now: at }, { code }, { vault: with_, sessionId, address: from.address }),
  )

describe('setting a second factor up', () => {
  it('counts from the first code that the app shows, and ends sessions opened without', async () => {
    const context = { db: test.db, actor, now }
    const [here, elsewhere] = [(await comeIn()).sessionId, (await comeIn()).sessionId]
    await beginSecondFactor(context, vault)
    expect((await comeIn()).secondFactorDue).toBe(false)
    const wrong = confirmSecondFactor(context, { code: '000000' }, { vault, sessionId: here })
    expect(await said(wrong)).toBe('codeWrong')
    const begun = await begunSecondFactor(context, vault)
    expect(begun?.address).toMatch(/^otpauth:\/\/totp\/Minga:ana%40example\.org\?/)
    const code = codeOf(begun?.secret ?? '', now)
    expect(await confirmSecondFactor(context, { code }, { vault, sessionId: here })).toHaveLength(10)
    expect([await who(here), await who(elsewhere)]).toEqual(['Ana', 'nobody'])
    expect(await begunSecondFactor(context, vault)).toBeNull()
    expect(await said(beginSecondFactor(context, vault))).toBe('secondFactorThere')
  })

  it('keeps neither the secret nor a recovery code as it is', async () => {
    const { secret, codes } = await setUp()
    const kept = JSON.stringify([
      await test.db.select().from(user),
      await test.db.select().from(recoveryCode),
    ])
    for (const plain of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(kept).not.toContain(plain)
  })
})

describe('a session of somebody with a second factor', () => {
  it('is nobody until the code is shown', async () => {
    const { secret } = await setUp()
    const { sessionId, secondFactorDue } = await comeIn()
    expect(secondFactorDue).toBe(true)
    expect(await who(sessionId)).toBe('nobody')
    expect(await awaitsSecondFactor({ db: test.db, now }, sessionId)).toBe(true)
    expect(await show(sessionId, '123456')).toBe('codeWrong')
    expect(await who(sessionId)).toBe('nobody')
    expect(await show(sessionId, codeOf(secret, later(30)), later(30))).toBe('done')
    expect(await who(sessionId)).toBe('Ana')
    expect(await awaitsSecondFactor({ db: test.db, now }, sessionId)).toBe(false)
  })

  it.each([
    ['that was shown when it was set up', 0, 0, 'codeWrong'],
    ['of the step before', 0, 30, 'codeWrong'],
    ['of the step after, on a telephone that is fast', 30, 0, 'done'],
    ['of two steps ago', 0, 60, 'codeWrong'],
    ['of two steps ahead', 60, 0, 'codeWrong'],
  ])('does not take a code %s', async (_, made, at, ends) => {
    const { secret } = await setUp()
    const { sessionId } = await comeIn()
    expect(await show(sessionId, codeOf(secret, later(made)), later(at))).toBe(ends)
  })

  it('takes a code once, also when it comes twice at the same time', async () => {
    const { secret } = await setUp()
    const code = codeOf(secret, later(30))
    const ids = [(await comeIn()).sessionId, (await comeIn()).sessionId]
    const answers = await Promise.all(ids.map((id) => show(id, code, later(30))))
    expect(answers.sort()).toEqual(['codeWrong', 'done'])
  })

  it('takes each recovery code once, however it is typed', async () => {
    const { codes } = await setUp()
    const [first = '', second = ''] = codes
    const next = async () => (await comeIn()).sessionId
    expect(await show(await next(), first.toUpperCase().replaceAll('-', ' '))).toBe('done')
    expect(await show(await next(), first)).toBe('codeWrong')
    expect(await show(await next(), second)).toBe('done')
  })

  it('waits ten minutes and no longer', async () => {
    const { codes } = await setUp()
    const { sessionId } = await comeIn()
    expect(await show(sessionId, codes[0] ?? '', later(600))).toBe('secondFactorTooLate')
    expect(await show(sessionId, codes[0] ?? '', later(599))).toBe('done')
  })

  it('is over after five wrong codes, those sent at once too, and makes its address wait and nobody elsewhere', async () => {
    const { codes } = await setUp()
    const { sessionId } = await comeIn()
    const guesses = Array.from({ length: 12 }, (_, n) => show(sessionId, String(100000 + n)))
    const answers = await Promise.all(guesses)
    expect(answers.filter((answer) => answer === 'codeWrong')).toHaveLength(4)
    expect(answers.filter((answer) => answer === 'secondFactorOver')).toHaveLength(1)
    expect(await show(sessionId, codes[0] ?? '')).toBe('secondFactorTooLate')
    expect(await show((await comeIn()).sessionId, codes[0] ?? '')).toBe('signInTooOften')
    from.address = '198.51.100.7'
    expect(await show((await comeIn()).sessionId, codes[0] ?? '')).toBe('done')
  })

  it('is over after five wrong codes from as many addresses; the password opens another', async () => {
    const { codes } = await setUp()
    const { sessionId } = await comeIn()
    const answers: string[] = []
    for (let n = 0; n < 5; n += 1) {
      from.address = `198.51.100.${20 + n}`
      answers.push(await show(sessionId, String(100000 + n)))
    }
    expect(answers).toEqual(['codeWrong', 'codeWrong', 'codeWrong', 'codeWrong', 'secondFactorOver'])
    expect(await awaitsSecondFactor({ db: test.db, now }, sessionId)).toBe(false)
    expect(await show(sessionId, codes[0] ?? '')).toBe('secondFactorTooLate')
    expect(await show((await comeIn()).sessionId, codes[0] ?? '')).toBe('done')
  })

  it('is guessed no faster with all the addresses of a network of IPv6', async () => {
    await setUp()
    const answers: string[] = []
    for (let n = 0; n < 6; n += 1) {
      from.address = `2001:db8:0:${tests}::${n}`
      answers.push(await show((await comeIn()).sessionId, '100000'))
    }
    expect(answers).toEqual([...Array(5).fill('codeWrong'), 'signInTooOften'])
  })

  it('takes recovery codes only after thirty wrong codes within a day, tells so once, and a new password ends it', async () => {
    const { secret, codes } = await setUp()
    await test.db.delete(letter)
    const guess = async (n: number, code = String(100000 + n)) => {
      from.address = `203.0.113.${n}`
      return show((await comeIn(later(30))).sessionId, code, later(30))
    }
    for (let n = 0; n < 30; n += 1) expect(await guess(n)).toBe('codeWrong')
    expect(await test.db.$count(letter)).toBe(0)
    expect([await guess(30), await guess(31, codeOf(secret, later(30)))]).toEqual([
      'codesGuessed',
      'codesGuessed',
    ])
    const told = await test.db.select().from(letter)
    expect(told.map(({ params }) => (params as { change: string }).change)).toEqual(['codes_guessed'])
    expect(await guess(32, codes[0])).toBe('done')
    const here = { sessionId: '00000000-0000-0000-0000-000000000000', address: from.address }
    const fresh = { current: password, password: 'another long pass phrase' }
    await changePassword({ db: test.db, actor, now: later(30) }, fresh, here)
    await test.db.update(user).set({ passwordHash })
    expect(await guess(33, codeOf(secret, later(30)))).toBe('done')
  })

  it('opens with nothing but a recovery code when the secret of the installation was lost', async () => {
    const { secret, codes } = await setUp()
    const { sessionId } = await comeIn()
    const other = openVault('another secret')
    expect(await show(sessionId, codeOf(secret, later(30)), later(30), other)).toBe('codeWrong')
    expect(await show(sessionId, codes[0] ?? '', now, other)).toBe('done')
  })
})

describe('turning it off, and making new codes', () => {
  const here = () => ({ vault, address: from.address })
  const context = (at = now) => ({ db: test.db, actor, now: at })

  it('needs the password', async () => {
    const { codes, secret } = await setUp()
    const off = (typed: object) => said(turnOffSecondFactor(context(later(30)), typed, here()))
    expect(await said(renewRecoveryCodes(context(), { password: 'wrong' }, here()))).toBe('passwordWrong')
    const fresh = await renewRecoveryCodes(context(), { password }, here())
    expect(fresh.some((code) => codes.includes(code))).toBe(false)
    const { sessionId } = await comeIn()
    expect(await show(sessionId, codes[0] ?? '')).toBe('codeWrong')
    expect(await off({ password: 'wrong' })).toBe('passwordWrong')
    expect(await off({ code: codeOf(secret, later(30)) })).not.toBe('done')
    expect(await off({ password })).toBe('done')
    expect((await comeIn()).secondFactorDue).toBe(false)
    expect(await test.db.$count(recoveryCode)).toBe(0)
    expect(await off({ password })).toBe('secondFactorGone')
  })

  it('needs a code that counts now where the account has no password', async () => {
    const { secret, codes } = await setUp()
    await test.db.update(user).set({ passwordHash: null })
    const off = (code: string, at: Date) => said(turnOffSecondFactor(context(at), { code }, here()))
    expect(await said(turnOffSecondFactor(context(), { password }, here()))).toBe('required')
    expect(await off('000000', later(30))).toBe('codeWrong')
    const code = codeOf(secret, later(30))
    const fresh = await renewRecoveryCodes(context(later(30)), { code }, here())
    expect(fresh).toHaveLength(10)
    expect(await off(code, later(30))).toBe('codeWrong')
    expect(await off(codes[0] ?? '', later(30))).toBe('codeWrong')
    expect(await off(codeOf(secret, later(60)), later(60))).toBe('done')
    expect(await test.db.$count(recoveryCode)).toBe(0)
  })
})

describe('a change of how an account is opened', () => {
  const told = async () =>
    (await test.db.select().from(letter).orderBy(letter.id)).map(({ kind, address, params }) => [
      kind,
      address,
      (params as { change: string }).change,
    ])
  beforeEach(() => test.db.delete(letter))

  it('is told to its owner, and a reset ends her sessions', async () => {
    const { sessionId } = await setUp()
    const context = { db: test.db, actor, now }
    const here = { vault, address: from.address }
    await renewRecoveryCodes(context, { password }, here)
    await turnOffSecondFactor(context, { password }, here)
    await makeToken(context, { name: 'Dashboard', scopes: ['read'], days: 30 })
    const administrator = { ...actor, id: actor.id, role: 'administrator' as const }
    await test.db.update(user).set({ totpConfirmedAt: now })
    expect(await who(sessionId)).toBe('Ana')
    await resetSecondFactor({ db: test.db, actor: administrator, now }, { id: actor.id })
    expect(await who(sessionId)).toBe('nobody')
    const identity = { issuer: 'https://id.example.org', subject: 'ana', email, emailVerified: true }
    await signInByIdentity({ db: test.db, now }, identity, from)
    await signInByIdentity({ db: test.db, now }, identity, from)
    await unlinkIdentity({ db: test.db, actor: administrator, now }, { id: actor.id })
    expect(await told()).toEqual(
      [
        'second_factor_on',
        'recovery_codes',
        'second_factor_off',
        'token_made',
        'second_factor_reset',
        'identity_linked',
        'identity_unlinked',
      ].map((change) => ['account_changed', email, change]),
    )
  })
})

describe('a programme that asks a role for a second factor', () => {
  const settings = { secondFactorRoles: ['officer' as const] } as never
  beforeAll(() => test.db.insert(programme).values({ name: 'P', fullName: 'P', settings }))
  afterAll(() => test.db.delete(programme))
  const owes = async (id: string) => (await actorOfSession({ db: test.db, now }, id))?.owesSecondFactor

  it('says who owes one, and only those', async () => {
    const { sessionId } = await comeIn()
    expect(await owes(sessionId)).toBe(true)
    await test.db.update(user).set({ role: 'coordinator' })
    expect(await owes(sessionId)).toBe(false)
    await test.db.update(user).set({ role: 'officer', totpConfirmedAt: now })
    expect(await owes(sessionId)).toBe(false)
  })
})

describe('a vault', () => {
  it('opens what it sealed and nothing else', () => {
    const sealed = vault.seal('SECRET')
    expect(vault.unseal(sealed)).toBe('SECRET')
    expect(vault.seal('SECRET')).not.toBe(sealed)
    expect(openVault('another').unseal(sealed)).toBeNull()
    for (const broken of ['', 'x', sealed.slice(0, -2), `A${sealed.slice(1)}`, `${sealed}AA`])
      expect(broken === sealed ? null : vault.unseal(broken)).toBeNull()
  })
})

describe('the sessions of a user', () => {
  it('are listed, the one that asks first, and ended one by one or all others at once', async () => {
    const ids = [(await comeIn()).sessionId, (await comeIn()).sessionId, (await comeIn()).sessionId]
    const [here = '', second = '', third = ''] = ids
    const context = { db: test.db, actor, now }
    expect((await listSessions(context, here)).map(({ here }) => here)).toEqual([true, false, false])
    await endOwnSession(context, second)
    expect([await who(here), await who(second), await who(third)]).toEqual(['Ana', 'nobody', 'Ana'])
    expect(await endOtherSessions(context, here)).toBe(1)
    expect([await who(here), await who(third)]).toEqual(['Ana', 'nobody'])
    expect(await listSessions(context, here)).toHaveLength(1)
  })

  it('of somebody else are left alone', async () => {
    const { sessionId } = await comeIn()
    const other = { ...actor, id: actor.id + 1 }
    await endOwnSession({ db: test.db, actor: other, now }, sessionId)
    expect(await who(sessionId)).toBe('Ana')
  })

  it('are noted as seen every ten minutes', async () => {
    const { sessionId } = await comeIn()
    const seen = async () => {
      const [row] = await test.db.select().from(session).where(eq(session.id, sessionId))
      return row?.lastSeenAt as Date
    }
    const note = async (at: Date) =>
      noteSeen({ db: test.db, now: at }, { id: sessionId, lastSeenAt: await seen() })
    await note(later(599))
    expect(await seen()).toEqual(now)
    await note(later(601))
    expect(await seen()).toEqual(later(601))
  })
})
