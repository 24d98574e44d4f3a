import { z } from 'zod'
import { optionalHeldUpload } from '../documents/inputs'
import { optionalProse, requiredId } from '../inputs'

export const AskFollowUpInput = z.object({ id: requiredId() })

/** The answers by the code of their question; one that is left empty is none. */
export const AnswerFollowUpInput = z.object({
  id: requiredId(),
  answers: z.record(z.string().max(60, { error: 'tooLong' }), optionalProse()),
  evidenceHeldId: optionalHeldUpload(),
})
