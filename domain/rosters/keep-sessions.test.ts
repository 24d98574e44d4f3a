import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { activity } from '@/db/schema/activity'
import { attendance, attendanceTick } from '@/db/schema/participation'
import { testDatabase } from '@/db/testing'
import { editActivity } from '../activities/edit-activity'
import { getActivity } from '../activities/queries'
import { activityValues } from '../activities/values'
import { aCase, type Case } from '../documents/a-case'
import { aContext, anActivity } from './a-list'
import { addParticipant } from './add-participant'
import { recordAttendance } from './record-attendance'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let id: number
let participationId: number
const context = () => aContext(test.db, given.people.lead)
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  id = await anActivity(test.db, given.action, '2', '2017-03-14', '2017-03-15')
  const added = await addParticipant(context(), {
    id,
    givenNames: 'Ana',
    familyNames: 'Torres',
    role: 'trainee',
    isNew: true,
  })
  participationId = added.kind === 'added' ? added.participationId : 0
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(attendance)
  await test.db.delete(attendanceTick)
  await test.db.update(activity).set({ sessions: [] }).where(eq(activity.id, id))
})

/** Saves the activity as its form does. */
async function save(fields: object) {
  const now = context().now
  const record = await getActivity(test.db, given.people.lead, id, now)
  return editActivity(context(), {
    ...activityValues(record),
    reason: 'Porque sí',
    id,
    version: record.version,
    ...fields,
  })
}
const tick = (session?: number) =>
  recordAttendance(context(), {
    id,
    changes: [{ participationId, day: '2017-03-14', present: true, ...(session ? { session } : {}) }],
  })
const there = async () => (await test.db.select().from(attendance)).map(({ sessions }) => sessions.join('+'))

describe('the sessions of an activity', () => {
  it('are named in one line, and come back so', async () => {
    await save({ sessions: ' Mañana, Tarde ,,', completionRate: '75', passMark: '60.5' })
    const record = await getActivity(test.db, given.people.lead, id, context().now)
    expect(record).toMatchObject({ sessions: ['Mañana', 'Tarde'], completionRate: 0.75, passMark: 60.5 })
    expect(activityValues(record)).toMatchObject({
      sessions: 'Mañana, Tarde',
      completionRate: '75',
      passMark: '60.5',
    })
  })

  it.each([
    [{ sessions: 'Tarde, tarde' }, { sessions: 'namedTwice' }],
    [{ sessions: 'a,b,c,d,e,f,g,h,i' }, { sessions: 'tooLong' }],
    [{ completionRate: '101' }, { completionRate: 'numberTooLarge' }],
    [{ completionRate: 'all' }, { completionRate: 'invalidNumber' }],
    [{ passMark: '-1' }, { passMark: 'invalidNumber' }],
  ])('%o is refused at its field', async (fields, fieldErrors) => {
    await expect(save(fields)).rejects.toMatchObject({ code: 'invalid', fieldErrors })
  })

  it('whoever was there all day still is', async () => {
    await tick()
    await save({ sessions: 'Mañana, Tarde' })
    expect(await there()).toEqual(['1+2'])
    await save({ sessions: 'Mañana' })
    expect(await there()).toEqual(['1'])
  })

  it('renaming them moves nobody', async () => {
    await save({ sessions: 'Mañana, Tarde' })
    await tick(2)
    await save({ sessions: 'Morning, Afternoon' })
    expect(await there()).toEqual(['2'])
  })

  it('one that somebody came to alone is not taken away', async () => {
    await save({ sessions: 'Mañana, Tarde' })
    await tick(2)
    await expect(save({ sessions: '' })).rejects.toMatchObject({ fieldErrors: { sessions: 'sessionTicked' } })
    expect(await there()).toEqual(['2'])
    await tick(1)
    await save({ sessions: '' })
    expect(await there()).toEqual(['1'])
  })
})
