import { command } from '../command'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { RecordProgrammeActualInput } from './inputs'
import { writeActual } from './record-actual'

/** Records what was measured for the programme on a day; the rules are those of an Action's indicator. */
export const recordProgrammeActual = command({
  policy: programmePolicy,
  verb: 'recordActual',
  input: RecordProgrammeActualInput,
  load: lockProgramme,
  run: async (tx, { subject, input, actor, now }) => {
    const title = await writeActual(tx, null, input, { actor, now })
    return { value: undefined, event: { entityId: subject.id, details: { title, day: input.measuredOn } } }
  },
})
