import { z } from 'zod'
import { activityKinds, activityModes } from '@/db/enums'
import { requiredHeldUpload } from '../documents/inputs'
import {
  checkbox,
  optionalAmount,
  optionalAmountOfPeople,
  optionalCountry,
  optionalDate,
  optionalProse,
  optionalScore,
  optionalShare,
  optionalText,
  requiredChoice,
  requiredDate,
  requiredId,
  requiredProse,
  requiredText,
  rowVersion,
} from '../inputs'
import { mostSessions } from '../rosters/attended'
import { storable } from '../storable'

/** The languages in which activities are usually held, by ISO 639-1 code. */
export const workingLanguages = ['en', 'es', 'fr', 'pt', 'ar', 'ru', 'qu', 'ay', 'sw', 'tr', 'uk'] as const

const languages = () =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : value ? [value] : []),
    z.array(z.string().regex(/^[a-z]{2,3}$/, { error: 'choose' })).max(10, { error: 'tooLong' }),
  )

/** The sessions of a day by name, in order; typed in one line with commas between them. */
const sessions = () =>
  z
    .preprocess(
      (value) =>
        (Array.isArray(value) ? value : String(value ?? '').split(/[,;\n]/))
          .map((name) => storable(String(name)).trim())
          .filter(Boolean),
      z
        .array(z.string().max(40, { error: 'tooLong' }))
        .max(mostSessions, { error: 'tooLong' })
        .refine((names) => new Set(names.map((name) => name.toLowerCase())).size === names.length, {
          error: 'namedTwice',
        }),
    )
    .default([])

/** An expert by name, with the administration that lends her. */
export const ExpertForm = z.object({
  givenNames: requiredText(120),
  familyNames: requiredText(120),
  administration: optionalText(),
  administrationCountry: optionalCountry(),
  daysPlanned: optionalAmountOfPeople(365),
})

const activityFields = {
  kind: requiredChoice(activityKinds),
  title: requiredText(),
  startsOn: optionalDate(),
  endsOn: optionalDate(),
  mode: requiredChoice(activityModes),
  place: optionalText(),
  countryCode: optionalCountry(),
  languages: languages(),
  interpretation: checkbox(),
  objective: optionalProse(),
  agenda: optionalProse(),
  sessions: sessions(),
  completionRate: optionalShare(),
  passMark: optionalScore(),
  plannedCost: optionalAmount(),
}

const inOrder = {
  check: ({ startsOn, endsOn }: { startsOn?: string; endsOn?: string }) =>
    !endsOn || (startsOn !== undefined && startsOn <= endsOn),
  says: { error: 'endBeforeStart', path: ['endsOn'] },
}

/** What is planned of an activity, and who is asked to come. */
export const ActivityForm = z
  .object({
    ...activityFields,
    /** The number of the activity that this one follows up: 2 makes 2.1. */
    followsUp: optionalText(20),
    experts: z.array(ExpertForm).max(30, { error: 'tooLong' }).default([]),
    /** Why the plan changes, once the authority has endorsed it. */
    reason: optionalProse(),
  })
  .refine(inOrder.check, inOrder.says)

/** Plans an activity of the Action `id`. */
export const PlanActivityInput = z.intersection(ActivityForm, z.object({ id: requiredId() }))

export const EditActivityForm = z
  .object({ ...activityFields, actualCost: optionalAmount(), reason: optionalProse() })
  .refine(inOrder.check, inOrder.says)
export const EditActivityInput = z.intersection(
  EditActivityForm,
  z.object({ id: requiredId(), version: rowVersion() }),
)

/** A step of an activity that needs no more than itself, with a note that may be left out. */
export const ActivityStepInput = z.object({ id: requiredId(), note: optionalProse() })

/** A step that has to say why. */
export const ActivityReasonInput = z.object({ id: requiredId(), reason: requiredProse() })

/** That it was held; without a roster it says why there is none. */
export const HoldActivityInput = z.object({ id: requiredId(), noRosterReason: optionalProse() })

export const ReplanActivityInput = z
  .object({
    id: requiredId(),
    startsOn: requiredDate(),
    endsOn: optionalDate(),
    reason: requiredProse(),
  })
  .refine(inOrder.check, inOrder.says)

export const DeployExpertInput = ExpertForm.extend({ id: requiredId() })
export const RemoveExpertInput = z.object({ id: requiredId(), deploymentId: requiredId() })
export const RecordDaysInput = z.object({
  id: requiredId(),
  deploymentId: requiredId(),
  daysWorked: optionalAmountOfPeople(365),
})

/** A figure without names; by gender where that is known, and where it comes from. */
export const RecordHeadcountInput = z.object({
  id: requiredId(),
  women: optionalAmountOfPeople(),
  men: optionalAmountOfPeople(),
  other: optionalAmountOfPeople(),
  total: optionalAmountOfPeople(),
  note: requiredText(),
})
export const RemoveHeadcountInput = z.object({ id: requiredId(), headcountId: requiredId() })

/** The mission report of a deployment, which was uploaded before. */
export const DeliverReportInput = z.object({ id: requiredId(), heldId: requiredHeldUpload() })
