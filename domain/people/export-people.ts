import { z } from 'zod'
import { command } from '../command'
import { optionalDate, requiredChoice } from '../inputs'
import { onDay } from '../on-day'
import { exportFormats } from '../participations/export-participations'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { countPeople } from './queries'

const filter = z.string().max(200).optional()

/** What the list of people is narrowed by, the day whose state it shows, and the form of the file. */
export const ExportPeopleInput = z.object({
  format: requiredChoice(exportFormats),
  q: filter,
  country: filter,
  institutionKind: filter,
  gender: filter,
  role: filter,
  asOf: optionalDate(),
})

/**
 * Writes down that the names on the list of people leave for a file, how many and which (brief, "Data protection");
 * whoever lets them out does so after it. Gives back how many there are.
 */
export const exportPeople = command({
  policy: programmePolicy,
  verb: 'exportPeople',
  input: ExportPeopleInput,
  load: lockProgramme,
  run: async (tx, { subject, input, actor, now }) => {
    const { format, asOf, ...query } = input
    const count = await onDay(tx, now, asOf, (then) => countPeople(then, actor, query))
    const narrowed = Object.fromEntries(Object.entries({ ...query, asOf }).filter(([, value]) => value))
    return {
      value: { count },
      event: { entityId: subject.id, details: { format: format.toUpperCase(), count, narrowed } },
    }
  },
})
