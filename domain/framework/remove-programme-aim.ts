import { command } from '../command'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { RemoveProgrammeAimInput } from './inputs'
import { deleteAim } from './remove-aim'

/** Takes one of the programme's aims out; throws `conflict` while it has indicators. What contributed to it stays. */
export const removeProgrammeAim = command({
  policy: programmePolicy,
  verb: 'editFramework',
  input: RemoveProgrammeAimInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    const title = await deleteAim(tx, null, input.aimId)
    return { value: undefined, event: { entityId: subject.id, details: { title, removed: true } } }
  },
})
