import { z } from 'zod'
import { documentAudiences, resultKinds } from '@/db/enums'
import { optionalHeldUpload, requiredHeldUpload, requiredLanguage } from '../documents/inputs'
import {
  optionalDate,
  optionalId,
  optionalProse,
  optionalText,
  requiredChoice,
  requiredDate,
  requiredId,
  requiredProse,
  requiredText,
  rowVersion,
} from '../inputs'

const resultFields = {
  kind: requiredChoice(resultKinds),
  title: requiredText(),
  description: optionalProse(),
  plannedFor: optionalDate(),
  /** The activity of the same Action that it comes from. */
  activityId: optionalId(),
}

export const ResultForm = z.object(resultFields)
export type ResultFormInput = z.input<typeof ResultForm>

/** Plans a result of the Action `id`. */
export const PlanResultInput = ResultForm.extend({ id: requiredId() })
export const EditResultInput = ResultForm.extend({ id: requiredId(), version: rowVersion() })

/** A step of a result that needs no more than itself, with a note that may be left out. */
export const ResultStepInput = z.object({ id: requiredId(), note: optionalProse() })

/** A step that has to say why. */
export const ResultReasonInput = z.object({ id: requiredId(), reason: requiredProse() })

/** Adoption is shown by words or by a document; one of them must be there. */
export const AdoptResultInput = z.object({
  id: requiredId(),
  adoptedBy: requiredText(),
  adoptedOn: requiredDate(),
  adoptionEvidence: optionalProse(),
  evidenceHeldId: optionalHeldUpload(),
})

export const RecordUseInput = z.object({
  id: requiredId(),
  inUseSince: requiredDate(),
  note: optionalProse(),
})

export const AddVersionInput = z.object({
  id: requiredId(),
  heldId: requiredHeldUpload(),
  language: requiredLanguage(),
  audience: requiredChoice(documentAudiences),
  note: optionalText(),
})
