import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { activity, deployment } from '@/db/schema/activity'
import { person } from '@/db/schema/person'
import { request } from '@/db/schema/request'
import { testDatabase } from '@/db/testing'
import { aCase, type Case, now } from '../documents/a-case'
import { activitiesInCalendar } from './in-calendar'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let personId: number
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  await test.db.update(activity).set({ startsOn: '2026-03-09' }).where(eq(activity.id, given.activity))
  const names = { givenNames: 'Ana', familyNames: 'Paz', nameKey: 'ana paz', sortedNameKey: 'ana paz' }
  const [ana] = await test.db
    .insert(person)
    .values({ ...names, createdAt: now, updatedAt: now })
    .returning({ id: person.id })
  personId = ana?.id as number
  await test.db.insert(deployment).values({ activityId: given.activity, personId })
})
afterAll(() => test.close())

it.each(['lead', 'observer', 'focalPoint', 'expert'] as const)(
  'the calendar of this one leads to where it is read: %s',
  async (who) => {
    const [asked] = await test.db.select().from(request).where(eq(request.id, given.request))
    const pages = {
      lead: `/activities/${given.activity}`,
      observer: `/activities/${given.activity}`,
      focalPoint: `/portal/requests/${asked?.reference}`,
      expert: `/deployments/${given.activity}`,
    }
    const found = await activitiesInCalendar(test.db, { ...given.people[who], personId }, now)
    expect(found).toMatchObject([{ id: given.activity, page: pages[who] }])
  },
)
