import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { activity } from '@/db/schema/activity'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { command } from '../command'
import { optionalDate, requiredChoice } from '../inputs'
import { onDay } from '../on-day'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { participationsFor } from './queries'

export const exportFormats = ['xlsx', 'csv'] as const

const filter = z.string().max(200).optional()

/** What the list of participations is narrowed by, the day whose state it shows, and the form of the file. */
export const ExportParticipationsInput = z.object({
  format: requiredChoice(exportFormats),
  q: filter,
  role: filter,
  gender: filter,
  country: filter,
  year: filter,
  action: filter,
  asOf: optionalDate(),
})

/**
 * Writes down that the participations whose names the actor may read leave for a file, how many and which (brief,
 * "Data protection"); whoever lets them out does so after it. Gives back how many there are.
 */
export const exportParticipations = command({
  policy: programmePolicy,
  verb: 'exportParticipations',
  input: ExportParticipationsInput,
  load: lockProgramme,
  run: async (tx, { subject, input, actor, now }) => {
    const { format, asOf, ...query } = input
    const [counted] = await onDay(tx, now, asOf, (then) =>
      then
        .select({ count: sql<number>`count(*)::int` })
        .from(participation)
        .innerJoin(activity, eq(activity.id, participation.activityId))
        .innerJoin(person, eq(person.id, participation.personId))
        .where(participationsFor(actor, query)),
    )
    const count = counted?.count ?? 0
    const narrowed = Object.fromEntries(Object.entries({ ...query, asOf }).filter(([, value]) => value))
    return {
      value: { count },
      event: { entityId: subject.id, details: { format: format.toUpperCase(), count, narrowed } },
    }
  },
})
