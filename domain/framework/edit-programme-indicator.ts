import { command } from '../command'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { refuseStale } from '../stale'
import { changeIndicator } from './edit-indicator'
import { EditProgrammeIndicatorInput } from './inputs'

/** Changes an indicator of the programme and its periods; what was measured stays. Refused when it was saved meanwhile. */
export const editProgrammeIndicator = command({
  policy: programmePolicy,
  verb: 'editFramework',
  input: EditProgrammeIndicatorInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    const changed = await changeIndicator(tx, null, input, (before, read) =>
      refuseStale(tx, 'programme', { id: subject.id, version: before.version }, input.version, read),
    )
    return {
      value: { id: input.indicatorId },
      event: changed ? { entityId: subject.id, details: { title: input.title } } : null,
    }
  },
})
