import { command } from '../command'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { insertAim } from './add-aim'
import { ProgrammeAimForm } from './inputs'

/** Adds an objective, an outcome or an output to the programme as a whole. */
export const addProgrammeAim = command({
  policy: programmePolicy,
  verb: 'editFramework',
  input: ProgrammeAimForm,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    const value = await insertAim(tx, null, input)
    return { value, event: { entityId: subject.id, details: { title: input.title } } }
  },
})
