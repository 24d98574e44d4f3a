import { command } from '../command'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { refuseStale } from '../stale'
import { changeAim } from './edit-aim'
import { EditProgrammeAimInput } from './inputs'
import { aimValues } from './values'

/** Changes one of the programme's aims; refused when somebody saved it in the meantime. */
export const editProgrammeAim = command({
  policy: programmePolicy,
  verb: 'editFramework',
  input: EditProgrammeAimInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    const changed = await changeAim(tx, null, input, (before) =>
      refuseStale(tx, 'programme', { id: subject.id, version: before.version }, input.version, async () =>
        aimValues(before),
      ),
    )
    return {
      value: undefined,
      event: changed ? { entityId: subject.id, details: { title: input.title } } : null,
    }
  },
})
