import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action } from '@/db/schema/action'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { testDatabase } from '@/db/testing'
import { deployExpert } from '../activities/deploy-expert'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { nameKey, sortedNameKey } from '../names'
import { anActivity } from '../rosters/a-list'
import { editPerson } from './edit-person'
import { getPerson, listPeople, type PersonListQuery } from './queries'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let course: number
let elsewhere: number
let institutes: Record<'Instituto' | 'Ministerio', number>
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  course = await anActivity(test.db, given.action, '2', '2017-03-14', '2017-03-16')
  elsewhere = await anActivity(test.db, await anActionInGhana(), '1', '2018-05-02')
  const rows = await test.db.select().from(institution)
  institutes = Object.fromEntries(rows.map(({ name, id }) => [name, id])) as typeof institutes
})
afterAll(() => test.close())

const as = (actor: Actor) => ({ db: test.db, actor, now })

async function anActionInGhana() {
  const [row] = await test.db
    .insert(action)
    .values({
      reference: 'ACT-2026-0002',
      name: 'Ghana',
      scope: 'national',
      status: 'implementation',
      countryCode: 'GH',
      regionCode: 'africa',
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: action.id })
  return row?.id as number
}

async function somebody(
  givenNames: string,
  familyNames: string,
  facts: Partial<typeof person.$inferInsert> = {},
) {
  const [row] = await test.db
    .insert(person)
    .values({
      givenNames,
      familyNames,
      nameKey: nameKey(givenNames, familyNames),
      sortedNameKey: sortedNameKey(givenNames, familyNames),
      createdAt: now,
      updatedAt: now,
      ...facts,
    })
    .returning({ id: person.id })
  return row?.id as number
}

const sit = (personId: number, activityId: number, role: 'trainee' | 'speaker' = 'trainee') =>
  test.db.insert(participation).values({ personId, activityId, role, createdAt: now })

describe('the list of people', () => {
  beforeAll(async () => {
    const ana = await somebody('Ana', 'Álvarez Cruz', {
      gender: 'female',
      countryCode: 'MX',
      email: 'ana@example.org',
      institutionId: institutes.Instituto,
      createdAt: new Date('2026-03-03T09:00:00Z'),
    })
    const bruno = await somebody('Bruno', 'Benítez', { gender: 'male', countryCode: 'PE' })
    const clara = await somebody('Clara', 'Castro', {
      gender: 'female',
      countryCode: 'PE',
      institutionId: institutes.Ministerio,
    })
    await sit(ana, course)
    await sit(ana, elsewhere)
    await sit(bruno, course, 'speaker')
    await sit(clara, elsewhere)
    await deployExpert(as(given.people.lead), {
      id: course,
      givenNames: 'Dora',
      familyNames: 'Díaz',
      administration: 'Agencia',
    })
  })

  const names = async (query: PersonListQuery, actor = given.people.lead) =>
    (await listPeople(test.db, actor, query)).rows.map(({ givenNames }) => givenNames)

  const narrowed: [what: string, PersonListQuery, names: string[]][] = [
    ['nothing', {}, ['Ana', 'Bruno', 'Clara', 'Dora']],
    ['words of a name, whatever the accents', { q: 'alvarez ANA' }, ['Ana']],
    ['an e-mail address', { q: 'ana@' }, ['Ana']],
    ['a country', { country: 'PE' }, ['Bruno', 'Clara']],
    ['a gender', { gender: 'female' }, ['Ana', 'Clara']],
    ['a kind of institution', { institutionKind: 'national_government' }, ['Ana', 'Clara', 'Dora']],
    ['trainees', { role: 'trainee' }, ['Ana', 'Clara']],
    ['experts', { role: 'expert' }, ['Dora']],
    ['two of them', { country: 'PE', role: 'trainee' }, ['Clara']],
    [
      'what is not offered',
      { gender: 'all', institutionKind: '?', role: 'guest' },
      ['Ana', 'Bruno', 'Clara', 'Dora'],
    ],
    ['names, the other way round', { sort: '-name' }, ['Dora', 'Clara', 'Bruno', 'Ana']],
    ['who came last', { sort: '-recent' }, ['Ana', 'Dora', 'Clara', 'Bruno']],
  ]
  it.each(narrowed)('shows by %s', async (_, query, expected) => {
    expect(await names(query)).toEqual(expected)
  })

  it('goes on where a page ends, and back', async () => {
    const first = await listPeople(test.db, given.people.lead, { size: 3 })
    expect(first).toMatchObject({ total: 4, previous: null })
    const second = await listPeople(test.db, given.people.lead, { size: 3, cursor: first.next ?? '' })
    expect(second.rows.map(({ givenNames }) => givenNames)).toEqual(['Dora'])
    expect(await names({ size: 3, cursor: second.previous ?? '' })).toEqual(['Ana', 'Bruno', 'Clara'])
  })

  it('counts seats as trainee and activities as expert, of those that its reader may see', async () => {
    const counts = async (actor: Actor) =>
      (await listPeople(test.db, actor, {})).rows.map((row) => [row.participations, row.deployments])
    expect(await counts(given.people.monitor)).toEqual([
      [2, 0],
      [0, 0],
      [1, 0],
      [0, 1],
    ])
    expect(await counts(given.people.lead)).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
      [0, 1],
    ])
    expect(await counts(given.people.officerElsewhere)).toEqual([
      [1, 0],
      [0, 0],
      [1, 0],
      [0, 0],
    ])
  })

  it('is empty for observers and experts, and has own officials for a focal point', async () => {
    expect(await names({}, given.people.observer)).toEqual([])
    expect(await names({}, given.people.expert)).toEqual([])
    expect(await names({}, given.people.focalPoint)).toEqual(['Ana'])
  })
})

describe('a person', () => {
  it('shows what the reader may see of what they took part in, and nothing to an observer', async () => {
    const id = await somebody('Elena', 'Espino', { institutionId: institutes.Instituto })
    await sit(id, course)
    await sit(id, elsewhere)
    const seen = async (actor: Actor) =>
      (await getPerson(test.db, actor, id)).participations.map((seat) => seat.action.name)
    expect(await seen(given.people.monitor)).toEqual(['Ghana', 'Mexico'])
    expect(await seen(given.people.lead)).toEqual(['Mexico'])
    expect(await seen(given.people.focalPoint)).toEqual(['Mexico'])
    for (const actor of [given.people.observer, given.people.expert, given.people.otherFocalPoint])
      await expect(getPerson(test.db, actor, id)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('who is new as an expert has a history that begins with it', async () => {
    const expert = { id: course, givenNames: 'Félix', familyNames: 'Fuentes', administration: 'Agencia' }
    await deployExpert(as(given.people.lead), expert)
    await deployExpert(as(given.people.lead), {
      ...expert,
      id: await anActivity(test.db, given.action, '3', '2018-01-15'),
    })
    const [felix] = await test.db.select().from(person).where(eq(person.givenNames, 'Félix'))
    const told = await test.db
      .select({ verb: event.verb, actorId: event.actorId, details: event.details })
      .from(event)
      .where(and(eq(event.entity, 'person'), eq(event.entityId, felix?.id as number)))
    expect(told).toEqual([{ verb: 'add', actorId: given.people.lead.id, details: { title: 'Curso 2' } }])
  })

  it('who was saved meanwhile is not written over, and every field that changed is named', async () => {
    const id = await somebody('Gema', 'Gil', { gender: 'female' })
    const form = { id, givenNames: 'Gema', familyNames: 'Gil', gender: 'female' as const }
    await editPerson(as(given.people.lead), { ...form, version: 1, phone: '1' })
    await editPerson(as(given.people.coordinator), { ...form, version: 2, phone: '2', position: 'Jefa' })
    const late = editPerson(as(given.people.colleague), { ...form, version: 1, unit: 'Registro' })
    await expect(late).rejects.toMatchObject({
      code: 'conflict',
      key: 'editedMeanwhile',
      params: { name: 'coordinator', changed: ['phone', 'position'] },
    })
    const later = editPerson(as(given.people.colleague), { ...form, version: 2, phone: '3' })
    await expect(later).rejects.toMatchObject({ params: { changed: ['phone', 'position'] } })
    const [row] = await test.db.select().from(person).where(eq(person.id, id))
    expect(row).toMatchObject({ phone: '2', position: 'Jefa', unit: null, version: 3 })
  })
})
