import { command } from '../command'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { insertIndicator } from './add-indicator'
import { AddProgrammeIndicatorInput } from './inputs'

/** Adds an indicator with its baseline and its periods to one of the programme's aims. */
export const addProgrammeIndicator = command({
  policy: programmePolicy,
  verb: 'editFramework',
  input: AddProgrammeIndicatorInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    const id = await insertIndicator(tx, null, input)
    return { value: { id }, event: { entityId: subject.id, details: { title: input.title } } }
  },
})
