import { command } from '../command'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { RemoveProgrammeIndicatorInput } from './inputs'
import { deleteIndicator } from './remove-indicator'

/** Takes an indicator of the programme out; throws `conflict` once something was measured by it. */
export const removeProgrammeIndicator = command({
  policy: programmePolicy,
  verb: 'editFramework',
  input: RemoveProgrammeIndicatorInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    const title = await deleteIndicator(tx, null, input.indicatorId)
    return { value: undefined, event: { entityId: subject.id, details: { title, removed: true } } }
  },
})
