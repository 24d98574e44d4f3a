import { z } from 'zod'
import {
  ids,
  optionalAmount,
  optionalDate,
  optionalId,
  optionalProse,
  optionalText,
  requiredId,
  requiredProse,
  requiredText,
  rowVersion,
} from '../inputs'

const countryCodes = () =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : value ? [value] : []),
    z
      .array(z.string({ error: 'choose' }).regex(/^[A-Z]{2}$/, { error: 'choose' }))
      .max(300, { error: 'tooLong' }),
  )

/** The fiche of an Action and what stands around it. */
export const ActionForm = z
  .object({
    name: requiredText(120),
    context: optionalProse(),
    objective: optionalProse(),
    expectedResult: optionalProse(),
    mainAreaId: optionalId(),
    areaIds: ids(),
    startsOn: optionalDate(),
    endsOn: optionalDate(),
    yearsPublished: optionalText(60),
    budget: optionalAmount(),
    predecessorId: optionalId(),
    partnerIds: ids(),
    /** Countries that take part besides the one that asked. */
    involvedCountries: countryCodes(),
    /** Countries whose administrations lend experts. */
    expertCountries: countryCodes(),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    error: 'endBeforeStart',
    path: ['endsOn'],
  })

export const EditActionInput = z.intersection(
  ActionForm,
  z.object({ id: requiredId(), version: rowVersion() }),
)

export const AssignActionInput = z.object({ id: requiredId(), leadId: requiredId(), teamIds: ids() })

/** The authority names the version of the fiche that it endorses; whoever records a letter, the day of it. */
export const EndorseActionInput = z.object({
  id: requiredId(),
  endorsedOn: optionalDate(),
  number: optionalId(),
  note: optionalProse(),
})

/** A step of an Action that needs no more than itself, with a note that may be left out. */
export const ActionStepInput = z.object({ id: requiredId(), note: optionalProse() })

/** A step that has to say why. */
export const ActionReasonInput = z.object({ id: requiredId(), reason: requiredProse() })
