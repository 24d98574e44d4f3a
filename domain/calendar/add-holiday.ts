import { holiday } from '@/db/schema/reference'
import { command } from '../command'
import { invalidField } from '../errors'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { AddHolidayInput } from './inputs'

/** Adds a day on which the programme does not work: deadlines in working days go past it from now on. */
export const addHoliday = command({
  policy: programmePolicy,
  verb: 'addHoliday',
  input: AddHolidayInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    const added = await tx.insert(holiday).values(input).onConflictDoNothing().returning()
    if (added.length === 0) throw invalidField('day', 'alreadyThere')
    return { value: undefined, event: { entityId: subject.id, details: input } }
  },
})
