import { z } from 'zod'
import {
  optionalProse,
  optionalText,
  requiredChoice,
  requiredDate,
  requiredId,
  requiredText,
  rowVersion,
} from '../inputs'

const meetingFields = {
  body: requiredText(),
  heldOn: requiredDate(),
  place: optionalText(),
}

export const PlanMeetingInput = z.object(meetingFields)

export const EditMeetingInput = z.object({
  ...meetingFields,
  /** Who was there, one a line. */
  attended: optionalProse(),
  notes: optionalProse(),
  id: requiredId(),
  version: rowVersion(),
})

export const MeetingStepInput = z.object({ id: requiredId() })

export const PutOnAgendaInput = z.object({
  id: requiredId(),
  requestId: requiredId(),
  note: optionalProse(),
})

/** The note beside a case; left out, there is none. */
export const NoteOnAgendaInput = PutOnAgendaInput

export const MoveOnAgendaInput = z.object({
  id: requiredId(),
  requestId: requiredId(),
  to: requiredChoice(['up', 'down']),
})

export const TakeOffAgendaInput = z.object({ id: requiredId(), requestId: requiredId() })
