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

/** Puts a case on the agenda; where it is there already, its note is replaced. */
export const PutOnAgendaInput = z.object({
  id: requiredId(),
  requestId: requiredId(),
  note: optionalProse(),
})

export const MoveOnAgendaInput = z.object({
  id: requiredId(),
  requestId: requiredId(),
  to: requiredChoice(['up', 'down']),
})

export const TakeOffAgendaInput = z.object({ id: requiredId(), requestId: requiredId() })
