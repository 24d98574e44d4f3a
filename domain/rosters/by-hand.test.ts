import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { activity, headcount } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { testDatabase } from '@/db/testing'
import { recordHeadcount } from '../activities/record-headcount'
import { removeHeadcount } from '../activities/remove-headcount'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { editPerson } from '../people/edit-person'
import { getPerson, listPeople } from '../people/queries'
import { aContext, anActivity, record } from './a-list'
import { addParticipant } from './add-participant'
import { changeRole } from './change-role'
import { attendanceByDay, rosterOf, wholeRoster } from './queries'
import { recordAttendance } from './record-attendance'
import { removeParticipant } from './remove-participant'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let lead: Actor
let id: number
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  lead = given.people.lead
  id = await anActivity(test.db, given.action, '2', '2017-03-14', '2017-03-16')
})
afterAll(() => test.close())
beforeEach(async () => {
  // Accounts of experts know people, so emptying that table with all that knows it would take the case away.
  await test.db.execute(sql`truncate ${participation}, ${event} cascade`)
  await test.db.delete(person)
})

const as = (actor: Actor) => aContext(test.db, actor)
const add = (fields: object, actor = lead) =>
  addParticipant(as(actor), {
    id,
    givenNames: 'Ana',
    familyNames: 'Torres Paz',
    role: 'trainee',
    isNew: false,
    ...fields,
  })
const seats = () => rosterOf(test.db, lead, id).then(({ rows }) => rows)
const seatOf = async (given: string) =>
  (await seats()).find(({ givenNames }) => givenNames === given)?.id as number
const events = () =>
  test.db
    .select({ verb: event.verb, details: event.details })
    .from(event)
    .where(eq(event.entity, 'activity'))
    .orderBy(event.id)

describe('one person', () => {
  it('is added quickly, with her institution', async () => {
    expect(await add({ institution: 'COMAR', email: 'Ana@Example.org' })).toMatchObject({
      kind: 'added',
      isNew: true,
    })
    expect(await seats()).toMatchObject([
      {
        givenNames: 'Ana',
        familyNames: 'Torres Paz',
        email: 'ana@example.org',
        institution: 'COMAR',
        countryCode: 'MX',
      },
    ])
    expect(await events()).toMatchObject([{ verb: 'addParticipant', details: { person: 'Ana Torres Paz' } }])
  })

  it('who looks like somebody on record is asked about, and nothing is written before the answer', async () => {
    await add({ institution: 'COMAR' })
    const [ana] = await seats()
    const asked = await add({ familyNames: 'Torrez Paz', institution: 'comar' })
    expect(asked).toMatchObject({
      kind: 'asked',
      like: [{ id: ana?.personId, familyNames: 'Torres Paz', institution: 'COMAR' }],
    })
    expect(await seats()).toHaveLength(1)
    expect(await add({ personId: ana?.personId })).toEqual({ kind: 'there', name: 'Ana Torres Paz' })
    expect(await add({ personId: ana?.personId, role: 'speaker' })).toMatchObject({
      kind: 'added',
      isNew: false,
    })
    expect(await add({ familyNames: 'Torrez Paz', institution: 'comar', isNew: true })).toMatchObject({
      isNew: true,
    })
    expect((await listPeople(test.db, lead, {})).rows).toHaveLength(2)
  })

  it('is taken off again and stays on record', async () => {
    await add({})
    await add({ givenNames: 'Luis', familyNames: 'Mora Gil' })
    await recordAttendance(as(lead), {
      id,
      changes: [{ participationId: await seatOf('Ana'), day: '2017-03-14', present: true }],
    })
    expect(await removeParticipant(as(lead), { id, participationId: await seatOf('Ana') })).toEqual({
      name: 'Ana Torres Paz',
    })
    expect(await seats()).toMatchObject([{ givenNames: 'Luis' }])
    expect(await test.db.select().from(attendance)).toEqual([])
    expect((await listPeople(test.db, lead, { role: 'trainee' })).rows).toHaveLength(1)
    expect((await listPeople(test.db, lead, { q: 'torres' })).rows).toHaveLength(1)
  })

  it('stays while nothing else says who was at an activity that was held', async () => {
    await add({})
    const last = { id, participationId: await seatOf('Ana') }
    const remove = () => removeParticipant(as(lead), last)
    await expect(remove()).rejects.toMatchObject({ code: 'conflict', key: 'lastOfRoster' })
    await recordHeadcount(as(lead), { id, total: 12, note: 'Del socio' })
    await remove()
    const [counted] = await test.db.select().from(headcount).where(eq(headcount.activityId, id))
    const headcountId = counted?.id as number
    await expect(removeHeadcount(as(lead), { id, headcountId })).rejects.toMatchObject({
      key: 'lastOfRoster',
    })
    await test.db.update(activity).set({ noRosterReason: 'Perdida.' }).where(eq(activity.id, id))
    await removeHeadcount(as(lead), { id, headcountId })
    await test.db.update(activity).set({ noRosterReason: null }).where(eq(activity.id, id))
  })

  it('changes her role once, and not into one that she has', async () => {
    await add({})
    const participationId = await seatOf('Ana')
    await changeRole(as(lead), { id, participationId, role: 'speaker' })
    expect(await seats()).toMatchObject([{ role: 'speaker' }])
    await add({ personId: (await seats())[0]?.personId, role: 'observer' })
    await expect(changeRole(as(lead), { id, participationId, role: 'observer' })).rejects.toMatchObject({
      fieldErrors: { role: 'alreadyThere' },
    })
  })

  it('of another activity is not there', async () => {
    await add({})
    const participationId = await seatOf('Ana')
    const other = await anActivity(test.db, given.action, `9.${Date.now() % 1000}`, '2017-03-14')
    for (const attempt of [
      () => removeParticipant(as(lead), { id: other, participationId }),
      () => changeRole(as(lead), { id: other, participationId, role: 'speaker' }),
      () =>
        recordAttendance(as(lead), {
          id: other,
          changes: [{ participationId, day: '2017-03-14', present: true }],
        }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    expect(await test.db.select().from(attendance)).toEqual([])
  })
})

describe('the grid', () => {
  it('says how a cell is to stand, so that saying it twice changes nothing', async () => {
    await add({})
    const participationId = await seatOf('Ana')
    const tick = (present: boolean, day = '2017-03-15') =>
      recordAttendance(as(lead), { id, changes: [{ participationId, day, present }] })
    expect(await tick(true)).toEqual({ changed: 1, gone: 0 })
    expect(await tick(true)).toEqual({ changed: 0, gone: 0 })
    expect(await tick(true, '2017-03-16')).toEqual({ changed: 1, gone: 0 })
    expect(await tick(false)).toEqual({ changed: 1, gone: 0 })
    expect(await seats()).toMatchObject([{ days: ['2017-03-16'] }])
    expect(await attendanceByDay(test.db, lead, id)).toEqual(new Map([['2017-03-16', 1]]))
    const told = (await events()).filter(({ verb }) => verb === 'recordAttendance')
    expect(told).toEqual([{ verb: 'recordAttendance', details: { present: 2, absent: 1 } }])
  })

  it('two officers at once lose none of their ticks', async () => {
    await add({})
    await add({ givenNames: 'Luz', familyNames: 'Quispe' })
    const [ana, luz] = [await seatOf('Ana'), await seatOf('Luz')]
    await Promise.all([
      recordAttendance(as(lead), {
        id,
        changes: [{ participationId: ana, day: '2017-03-14', present: true }],
      }),
      recordAttendance(as(given.people.coordinator), {
        id,
        changes: [{ participationId: luz, day: '2017-03-14', present: true }],
      }),
    ])
    expect((await attendanceByDay(test.db, lead, id)).get('2017-03-14')).toBe(2)
  })

  it('refuses a day outside of the activity, and then writes nothing', async () => {
    await add({})
    const participationId = await seatOf('Ana')
    const changes = ['2017-03-14', '2017-03-17'].map((day) => ({ participationId, day, present: true }))
    await expect(recordAttendance(as(lead), { id, changes })).rejects.toMatchObject({
      key: 'rosters.errors.dayOutside',
    })
    expect(await test.db.select().from(attendance)).toEqual([])
  })
})

describe('who sees and does what', () => {
  it('an observer sees no name, a focal point her own officials, others outside nothing', async () => {
    await record(
      test.db,
      lead,
      id,
      'Given names,Family names,Institution\nAna,Torres,Instituto\nLuz,Quispe,Ministerio\nEva,Ramos,COMAR',
    )
    const names = async (actor: Actor) =>
      (await wholeRoster(test.db, actor, id)).map(({ givenNames }) => givenNames)
    const { people } = given
    expect(await names(people.monitor)).toHaveLength(3)
    expect(await names(people.observer)).toEqual([])
    expect((await rosterOf(test.db, people.observer, id)).total).toBe(0)
    expect(await names(people.officerElsewhere)).toEqual([])
    expect((await listPeople(test.db, people.observer, {})).rows).toEqual([])
    await expect(
      getPerson(test.db, people.observer, (await seats())[0]?.personId as number),
    ).rejects.toMatchObject({
      code: 'not_found',
    })
    // Focal points sign in for an authority whose officials they may see.
    expect(await names(people.focalPoint)).toEqual(['Ana'])
  })

  it('nobody but those who carry the case changes a roster', async () => {
    await add({})
    const participationId = await seatOf('Ana')
    const { people } = given
    for (const actor of [people.monitor, people.administrator]) {
      await expect(add({ givenNames: 'Luz' }, actor)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(removeParticipant(as(actor), { id, participationId })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    await expect(add({ givenNames: 'Luz' }, people.officerElsewhere)).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await seats()).toHaveLength(1)
  })

  it('a person is corrected once: a save on an older version is refused with who was faster', async () => {
    await add({})
    const [ana] = await test.db.select().from(person)
    const personId = ana?.id as number
    const edit = (fields: object, actor = lead) =>
      editPerson(as(actor), {
        id: personId,
        version: 1,
        givenNames: 'Ana',
        familyNames: 'Torres Paz',
        gender: 'female',
        ...fields,
      })
    await edit({ familyNames: 'Torres de la Paz', phone: '555 123' })
    const [after] = await test.db
      .select()
      .from(person)
      .where(and(eq(person.id, personId)))
    expect(after).toMatchObject({
      nameKey: 'torres paz ana',
      phone: '555 123',
      gender: 'female',
      version: 2,
      updatedAt: now,
    })
    await expect(edit({ phone: '555 999' }, given.people.coordinator)).rejects.toMatchObject({
      key: 'editedMeanwhile',
      params: { name: 'lead' },
    })
    await expect(edit({}, given.people.monitor)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await getPerson(test.db, given.people.monitor, personId)).toMatchObject({
      participations: [{ id, role: 'trainee', days: 0 }],
      deployments: [],
    })
  })
})
