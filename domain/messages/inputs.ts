import { z } from 'zod'
import { optionalHeldUpload } from '../documents/inputs'
import { requiredId, requiredProse } from '../inputs'

/** What is written on a case, with a file where there is one. */
export const WriteInput = z.object({ id: requiredId(), body: requiredProse(), heldId: optionalHeldUpload() })
