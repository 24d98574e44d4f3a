import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '@/db/enums'
import { letter } from '@/db/schema/notification'
import { user, userCountry, userRegion } from '@/db/schema/user'
import { type TestDatabase, testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { deactivateUser } from './deactivate-user'
import { editUser } from './edit-user'
import { inviteUser } from './invite-user'
import { readLink } from './links'
import { getUser, listUsers } from './list-users'
import { hashPassword } from './password'
import { actorOfSession } from './queries'
import { reactivateUser } from './reactivate-user'
import { replaceUser } from './replace-user'
import { resendInvitation } from './resend-invitation'
import { signIn } from './sign-in'

let test: TestDatabase
let given: Case
let passwordHash: string
let count = 0
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  passwordHash = await hashPassword('a long pass phrase')
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.update(user).set({ active: true })
  await test.db.update(user).set({ passwordHash }).where(eq(user.id, given.people.administrator.id))
})

const as = (actor: Actor) => ({ db: test.db, actor, now })
const said = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => {
      const [wrong] = Object.entries(error.fieldErrors ?? {}).map((each) => each.join(' '))
      return wrong ?? error.key ?? String(error)
    },
  )
const account = (role: Role, more: object = {}) => {
  count += 1
  const email = `new${count}@example.org`
  return { name: 'Luz', email, role, locale: 'es' as const, regions: [], countries: [], ...more }
}
const rowOf = async (id: number) => {
  const [row] = await test.db.select().from(user).where(eq(user.id, id))
  return row as NonNullable<typeof row>
}
const links = async (address: string) =>
  (await test.db.select().from(letter).where(eq(letter.address, address))).map(({ params }) => params.path)

describe('what an invitation needs', () => {
  it.each([
    ['coordinator', {}, 'regions required'],
    ['coordinator', { regions: ['lac'] }, 'done'],
    ['coordinator', { regions: ['nowhere'] }, 'regions choose'],
    ['officer', {}, 'regions required'],
    ['officer', { regions: ['lac', 'africa'] }, 'done'],
    ['observer', {}, 'countries required'],
    ['observer', { countries: ['MX'] }, 'done'],
    ['observer', { countries: ['XX'] }, 'countries choose'],
    ['focal_point', {}, 'institutionId required'],
    ['focal_point', { institutionId: 999_999 }, 'institutionId choose'],
    ['me_officer', {}, 'done'],
    ['administrator', {}, 'done'],
    ['expert', {}, 'done'],
    ['officer', { regions: ['lac'], email: 'LEAD@example.org' }, 'email addressTaken'],
    ['officer', { regions: ['lac'], email: 'no address' }, 'email invalidEmail'],
    ['officer', { regions: ['lac'], name: ' ' }, 'name required'],
  ] as const)('for a %s with %o: %s', async (role, more, ends) => {
    expect(await said(inviteUser(as(given.people.administrator), account(role, more)))).toBe(ends)
  })

  it('keeps only what the role uses', async () => {
    const all = { regions: ['lac'], countries: ['MX'], institutionId: given.authority }
    const { id } = await inviteUser(as(given.people.administrator), account('observer', all))
    expect(await rowOf(id)).toMatchObject({ institutionId: null, passwordHash: null })
    expect(await test.db.$count(userRegion, eq(userRegion.userId, id))).toBe(0)
    expect(await test.db.$count(userCountry, eq(userCountry.userId, id))).toBe(1)
  })
})

describe('a coordinator', () => {
  it.each([
    ['coordinator', 'focal_point', 'done'],
    ['coordinatorElsewhere', 'focal_point', 'forbidden'],
    ['coordinator', 'officer', 'forbidden'],
    ['lead', 'focal_point', 'forbidden'],
    ['focalPoint', 'focal_point', 'forbidden'],
  ] as const)(
    'invites focal points of the own regions and nobody else: %s invites a %s',
    async (who, role, ends) => {
      const more = role === 'officer' ? { regions: ['lac'] } : { institutionId: given.authority }
      expect(await said(inviteUser(as(given.people[who]), account(role, more)))).toBe(ends)
    },
  )

  it('makes nobody more than a focal point of the own regions', async () => {
    const { people, authority } = given
    const { id } = await inviteUser(
      as(people.coordinator),
      account('focal_point', { institutionId: authority }),
    )
    const { email: _, ...fields } = account('administrator')
    expect(await said(editUser(as(people.coordinator), { ...fields, id, version: 1 }))).toBe('forbidden')
    const { email: _e, ...elsewhere } = account('focal_point', { institutionId: authority })
    expect(await said(editUser(as(people.coordinatorElsewhere), { ...elsewhere, id, version: 1 }))).toBe(
      'notFound',
    )
    expect((await rowOf(id)).role).toBe('focal_point')
  })

  it('sees the accounts of the own regions; others see none', async () => {
    const seen = async (who: keyof Case['people']) =>
      (await listUsers(test.db, given.people[who], { size: 200 })).rows.map(({ role }) => role)
    expect(new Set(await seen('coordinator'))).toEqual(new Set(['focal_point']))
    expect(await seen('coordinatorElsewhere')).toEqual([])
    for (const who of ['lead', 'monitor', 'observer', 'focalPoint', 'expert'] as const)
      expect(await seen(who)).toEqual([])
    expect(new Set(await seen('administrator')).size).toBe(7)
    expect(await said(getUser(test.db, given.people.coordinator, given.people.lead.id))).toBe('notFound')
  })
})

describe('the last administrator', () => {
  const only = async () => {
    await test.db.update(user).set({ role: 'me_officer' }).where(eq(user.role, 'administrator'))
    const { id } = given.people.administrator
    await test.db.update(user).set({ role: 'administrator' }).where(eq(user.id, id))
    return id
  }

  it('is not deactivated and keeps the role, until somebody else can do the work', async () => {
    const id = await only()
    const context = as(given.people.administrator)
    const { email: _, ...asOfficer } = account('officer', { regions: ['lac'] })
    const { version } = await rowOf(id)
    expect(await said(deactivateUser(context, { id }))).toBe('lastAdministrator')
    expect(await said(editUser(context, { ...asOfficer, id, version }))).toBe('role lastAdministrator')
    const other = await inviteUser(context, account('administrator'))
    expect(await said(deactivateUser(context, { id }))).toBe('lastAdministrator')
    await test.db.update(user).set({ passwordHash }).where(eq(user.id, other.id))
    expect(await said(deactivateUser(context, { id }))).toBe('done')
  })

  it('stays when the last two go at once', async () => {
    const id = await only()
    const other = await inviteUser(as(given.people.administrator), account('administrator'))
    await test.db.update(user).set({ passwordHash }).where(eq(user.id, other.id))
    const second: Actor = { ...given.people.administrator, id: other.id }
    const answers = await test.db.transaction(async (tx) => {
      const first = await said(deactivateUser({ ...as(given.people.administrator), db: tx }, { id }))
      // What comes from elsewhere waits until this is committed, however long that takes.
      const meanwhile = said(deactivateUser(as(second), { id: other.id }))
      for (let times = 0; times < 500; times += 1) await tx.execute(sql`select 1`)
      return { first, meanwhile: { answer: meanwhile } }
    })
    expect([answers.first, await answers.meanwhile.answer]).toEqual(['done', 'lastAdministrator'])
  })
})

describe('an account that is closed', () => {
  it('ends every session and link at once, and opens again with its password', async () => {
    const administrator = as(given.people.administrator)
    const input = account('officer', { regions: ['lac'] })
    const { id } = await inviteUser(administrator, input)
    await test.db.update(user).set({ passwordHash }).where(eq(user.id, id))
    const credentials = { email: input.email, password: 'a long pass phrase' }
    const come = () => signIn({ db: test.db, now }, credentials, { address: `a${id}`, userAgent: null })
    const { sessionId } = await come()
    await deactivateUser(administrator, { id, reason: 'Left' })
    expect(await actorOfSession({ db: test.db, now }, sessionId)).toBeNull()
    expect(await said(come())).toBe('signInRefused')
    await reactivateUser(administrator, { id })
    expect(await actorOfSession({ db: test.db, now }, sessionId)).toBeNull()
    expect(await said(come())).toBe('done')
  })

  it('is invited again with a new link only', async () => {
    const input = account('me_officer')
    const { id } = await inviteUser(as(given.people.administrator), input)
    await resendInvitation(as(given.people.administrator), { id })
    const [first, second] = await links(input.email)
    expect(first).not.toBe(second)
    const good = async (path: unknown) =>
      (await readLink(test.db, String(path).split('/').at(-1) ?? '', 'invitation', now)) !== null
    expect([await good(first), await good(second)]).toEqual([false, true])
  })
})

describe('a focal point who is replaced', () => {
  const guest = async () =>
    (
      await inviteUser(
        as(given.people.coordinator),
        account('focal_point', { institutionId: given.authority }),
      )
    ).id

  it('makes room for a colleague of the same authority', async () => {
    const id = await guest()
    const input = { id, successorId: given.people.focalPoint.id }
    expect(await replaceUser(as(given.people.coordinator), input)).toEqual({ id: given.people.focalPoint.id })
    expect(await rowOf(id)).toMatchObject({ active: false, replacedById: given.people.focalPoint.id })
  })

  it('makes room for somebody who is invited to the same authority', async () => {
    const id = await guest()
    const input = { id, name: 'Ivo Luna', email: `ivo${id}@example.org` }
    const made = await replaceUser(as(given.people.coordinator), input)
    expect(await rowOf(made.id)).toMatchObject({ role: 'focal_point', institutionId: given.authority })
    expect(await links(input.email)).toHaveLength(1)
  })

  it.each([
    ['herself', (id: number) => id],
    ['somebody of another authority', () => given.people.otherFocalPoint.id],
    ['somebody of the team', () => given.people.lead.id],
  ] as const)('is not replaced by %s', async (_, successor) => {
    const id = await guest()
    const input = { id, successorId: successor(id) }
    expect(await said(replaceUser(as(given.people.coordinator), input))).toBe('successorId choose')
    expect((await rowOf(id)).active).toBe(true)
  })

  it('is not replaced by nobody', async () => {
    const id = await guest()
    expect(await said(replaceUser(as(given.people.coordinator), { id }))).toBe('name required')
  })
})
