import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import { letter } from '@/db/schema/notification'
import { registration } from '@/db/schema/registration'
import { user } from '@/db/schema/user'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { aCase, type Case, now } from '../documents/a-case'
import { acceptRegistration } from './accept-registration'
import { getRegistration, likelyInstitution, listRegistrations } from './queries'
import { refuseRegistration } from './refuse-registration'
import { register } from './register'

let test: TestDatabase
let given: Case
let tests = 0
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(registration)
  await test.db.delete(letter)
  tests += 1
})

const asked = {
  authority: 'Secretaría de Movilidad',
  countryCode: 'MX',
  name: 'Ana Luna',
  function: 'Directora',
  email: 'Ana.Luna@example.org',
  locale: 'es',
  consent: 'on',
}
const said = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => {
      const [wrong] = Object.entries(error.fieldErrors ?? {}).map((each) => each.join(' '))
      return wrong ?? error.key ?? String(error)
    },
  )
const ask = (more: object = {}, address = `192.0.2.${tests}`) =>
  said(register({ db: test.db, now }, { ...asked, ...more }, { address }))
const as = (who: keyof Case['people']) => ({ db: test.db, actor: given.people[who], now })
const rows = () => test.db.select().from(registration)
const letters = async () =>
  (await test.db.select().from(letter)).map(({ kind, params }) => ({ kind, params }))
const waiting = async () => {
  await ask({ email: `ana${tests}@example.org` })
  const [row] = await rows()
  return row as NonNullable<typeof row>
}

describe('asking for an account', () => {
  it('is kept, answered by a letter and written down with nobody as its actor', async () => {
    expect(await ask()).toBe('done')
    expect(await rows()).toMatchObject([
      { status: 'waiting', regionCode: 'lac', email: 'ana.luna@example.org' },
    ])
    expect(await letters()).toMatchObject([{ kind: 'registration_received' }])
    const [told] = await test.db.select().from(event).orderBy(desc(event.id)).limit(1)
    expect(told).toMatchObject({ entity: 'registration', verb: 'register', actorId: null })
  })

  it.each([
    ['authority', ''],
    ['name', ' '],
    ['function', ''],
    ['email', 'no address'],
    ['countryCode', 'XX'],
    ['countryCode', ''],
    ['locale', 'de'],
    ['consent', ''],
  ])('needs %s, which is not: "%s"', async (field, value) => {
    expect(await ask({ [field]: value })).toMatch(new RegExp(`^${field} `))
    expect(await rows()).toEqual([])
  })

  it('looks the same from outside for an address that has an account; the letter says so', async () => {
    expect(await ask({ email: 'LEAD@example.org' })).toBe('done')
    expect(await rows()).toEqual([])
    const [sent] = await letters()
    expect(sent).toMatchObject({ kind: 'registration_received', params: { name: 'lead', path: '/forgot' } })
  })

  it('counts once while it waits, also when it is sent twice at the same time', async () => {
    expect(await Promise.all([ask(), ask({}, '198.51.100.1')])).toEqual(['done', 'done'])
    expect(await rows()).toHaveLength(1)
    expect(await letters()).toHaveLength(1)
  })

  it('is limited for each place that it comes from', async () => {
    const answers: string[] = []
    for (let n = 0; n < 12; n += 1) answers.push(await ask({ email: `somebody${n}@example.org` }))
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(10)
    expect(answers.slice(10)).toEqual(['signInTooOften', 'signInTooOften'])
    expect(await ask({ email: 'else@example.org' }, '198.51.100.2')).toBe('done')
  })
})

describe('letting an authority in', () => {
  it('makes a focal point of an authority on the list, and invites', async () => {
    const { id, key, email } = await waiting()
    await acceptRegistration(as('coordinator'), { id, which: 'known', institutionId: given.authority })
    const [made] = await test.db.select().from(user).where(eq(user.email, email))
    expect(made).toMatchObject({
      role: 'focal_point',
      institutionId: given.authority,
      name: 'Ana Luna',
      function: 'Directora',
      locale: 'es',
      passwordHash: null,
    })
    expect((await letters()).map(({ kind }) => kind)).toEqual(['registration_received', 'invitation'])
    expect(await getRegistration(test.db, given.people.coordinator, key)).toMatchObject({
      status: 'accepted',
      institution: 'Instituto',
      userId: made?.id,
    })
  })

  it('puts a new authority on the list, once', async () => {
    for (const email of ['one@example.org', 'two@example.org']) {
      await ask({ email }, email)
      const [row] = await test.db.select().from(registration).where(eq(registration.email, email))
      const named = { name: 'Secretaría de  MOVILIDAD', kind: 'national_government' as const }
      await acceptRegistration(as('coordinator'), { id: row?.id ?? 0, which: 'new', ...named })
    }
    expect(await test.db.$count(institution, eq(institution.nameKey, 'secretaria de movilidad'))).toBe(1)
  })

  it.each([
    ['known', {}, 'institutionId required'],
    ['known', { institutionId: 999_999 }, 'institutionId choose'],
    ['new', {}, 'name required'],
    ['new', { name: 'X' }, 'kind required'],
    ['neither', {}, 'which choose'],
  ])('needs to know which: %s with %o', async (which, more, why) => {
    const { id } = await waiting()
    expect(await said(acceptRegistration(as('coordinator'), { id, which, ...more }))).toBe(why)
  })

  it('goes no further than the own regions, and happens once', async () => {
    const { id } = await waiting()
    const [away] = await test.db
      .insert(institution)
      .values({ name: `G${tests}`, nameKey: `g${tests}`, kind: 'police', countryCode: 'GH' })
      .returning({ id: institution.id })
    const into = (institutionId: number) =>
      said(acceptRegistration(as('coordinator'), { id, which: 'known', institutionId }))
    expect(await into(away?.id ?? 0)).toBe('forbidden')
    expect((await Promise.all([into(given.authority), into(given.authority)])).sort()).toEqual([
      'done',
      'notInThisStatus',
    ])
  })

  it('stops where the address has got an account meanwhile', async () => {
    const { id, email } = await waiting()
    await test.db.insert(user).values({ name: 'Ana', email, role: 'me_officer' })
    const input = { id, which: 'known', institutionId: given.authority }
    expect(await said(acceptRegistration(as('coordinator'), input))).toBe('email addressTaken')
    expect((await rows())[0]?.status).toBe('waiting')
  })

  it('finds the institution of the same name, and no other', async () => {
    const row = await waiting()
    const found = async (authority: string) =>
      (await likelyInstitution(test.db, { ...row, authority, institution: null, decider: null }))?.id ?? null
    expect([await found('INSTITUTO'), await found('Inst')]).toEqual([given.authority, null])
  })
})

describe('refusing', () => {
  it('says why to whoever asked', async () => {
    const { id } = await waiting()
    expect(await said(refuseRegistration(as('coordinator'), { id, answer: ' ' }))).toBe('answer required')
    await refuseRegistration(as('coordinator'), { id, answer: 'No es una autoridad.' })
    expect((await letters())[1]).toMatchObject({
      kind: 'registration_refused',
      params: { answer: 'No es una autoridad.' },
    })
  })
})

it.each([
  ['administrator', 1],
  ['coordinator', 1],
  ['coordinatorElsewhere', 0],
  ['lead', 0],
  ['monitor', 0],
  ['observer', 0],
  ['focalPoint', 0],
  ['expert', 0],
] as const)('a registration is there for %s: %i', async (who, count) => {
  const { key } = await waiting()
  expect((await listRegistrations(test.db, given.people[who], {})).rows).toHaveLength(count)
  const read = said(getRegistration(test.db, given.people[who], key))
  expect(await read).toBe(count ? 'done' : 'notFound')
})
