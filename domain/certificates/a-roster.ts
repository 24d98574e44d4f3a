import type { Db } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { programme } from '@/db/schema/reference'
import { now } from '../documents/a-case'

/* For tests: an activity of three days that was held, with trainees. */

export const signature = { name: 'Marta Lindqvist', function: 'Head of programme', line: 'Brussels' }

/** Writes the programme, which asks for 80 % of the sessions. */
export const aSigningProgramme = (db: Db) =>
  db.insert(programme).values({
    name: 'P',
    fullName: 'Programme for peers',
    settings: {
      acknowledgeWorkingDays: 5,
      screeningWorkingDays: 15,
      opinionWorkingDays: 15,
      decisionDays: 60,
      completionRate: 0.8,
      softLimits: {},
      signature,
    },
  })

const days = ['2026-02-10', '2026-02-11', '2026-02-12']

/** Writes the activity; gives back its id. */
export async function aHeldActivity(
  db: Db,
  actionId: number,
  number: string,
  given: Partial<typeof activity.$inferInsert> = {},
) {
  const [row] = await db
    .insert(activity)
    .values({
      actionId,
      number,
      kind: 'workshop',
      title: 'Protección de la niñez',
      status: 'held',
      startsOn: days[0],
      endsOn: days[2],
      place: 'Tapachula',
      countryCode: 'MX',
      languages: ['qu', 'es', 'en'],
      createdAt: now,
      updatedAt: now,
      ...given,
    })
    .returning({ id: activity.id })
  return (row as { id: number }).id
}

/** Puts trainees on it who were there on so many of its days; gives back their seats. */
export async function trainees(
  db: Db,
  activityId: number,
  names: readonly string[],
  given: { days?: number; email?: boolean; scoreAfter?: number } = {},
) {
  const people = await db
    .insert(person)
    .values(
      names.map((name) => ({
        givenNames: name,
        familyNames: 'Quispe Mamani',
        nameKey: `quispe mamani ${name.toLowerCase()}`,
        sortedNameKey: `${name.toLowerCase()} mamani quispe`,
        email: given.email ? `${name.toLowerCase().replace(/\W/g, '')}@example.org` : null,
        createdAt: now,
        updatedAt: now,
      })),
    )
    .returning({ id: person.id })
  const seats = await db
    .insert(participation)
    .values(
      people.map(({ id }) => ({
        activityId,
        personId: id,
        scoreAfter: given.scoreAfter ?? null,
        createdAt: now,
      })),
    )
    .returning({ id: participation.id })
  const came = days.slice(0, given.days ?? days.length)
  if (came.length > 0)
    await db
      .insert(attendance)
      .values(seats.flatMap(({ id }) => came.map((day) => ({ participationId: id, day }))))
  return seats.map(({ id }) => id)
}
