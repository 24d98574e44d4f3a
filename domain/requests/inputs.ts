import { z } from 'zod'
import {
  activityKinds,
  institutionKinds,
  locales,
  opinionStances,
  requestChannels,
  requestInstitutionRoles,
  requestUrgencies,
  screeningAnswers,
} from '@/db/enums'
import { optionalHeldUpload } from '../documents/inputs'
import {
  checkbox,
  choices,
  ids,
  optionalAmountOfPeople,
  optionalChoice,
  optionalCountry,
  optionalDate,
  optionalEmail,
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

/** The 23 objectives of the Global Compact for Safe, Orderly and Regular Migration. */
export const gcmObjectives = Array.from({ length: 23 }, (_, index) => String(index + 1)) as [
  string,
  ...string[],
]

/** The SDG targets that speak of migration; 10.7 above all. */
export const sdgTargets = [
  '3.c',
  '4.b',
  '5.2',
  '8.7',
  '8.8',
  '10.7',
  '10.c',
  '16.2',
  '16.9',
  '17.16',
  '17.18',
] as const

/**
 * Everything that a request asks for (brief, "What a request asks for"). Only the authority, the country or
 * region, the date and one sentence must be there.
 */
const requestFields = {
  institutionId: requiredId(),
  regionCode: optionalText(40),
  countryCode: optionalCountry(),
  receivedOn: requiredDate(),
  channel: requiredChoice(requestChannels),
  through: optionalText(),
  ask: requiredProse(),
  title: optionalText(),
  jointInstitutionIds: ids(),
  involvedInstitutionIds: ids(),
  focalPointName: optionalText(),
  focalPointFunction: optionalText(),
  focalPointEmail: optionalEmail(),
  focalPointPhone: optionalText(60),
  problem: optionalProse(),
  triedBefore: optionalProse(),
  otherSupport: optionalProse(),
  objective: optionalProse(),
  expectedResults: optionalProse(),
  areaIds: ids(),
  activityKinds: choices(activityKinds),
  beneficiaries: optionalProse(),
  beneficiaryCount: optionalAmountOfPeople(),
  genderBalance: optionalText(),
  policyLink: optionalProse(),
  gcmObjectives: choices(gcmObjectives),
  sdgTargets: choices(sdgTargets),
  urgency: requiredChoice(requestUrgencies),
  wishedStart: optionalDate(),
  workingLanguage: optionalChoice(locales),
  signatory: optionalText(),
  sustainability: optionalProse(),
  consent: checkbox(),
}

/** A request names its country or, where several ask or a regional body does, its region. */
const hasPlace = (given: { countryCode?: string; regionCode?: string } | null | undefined) =>
  Boolean(given?.countryCode || given?.regionCode)
// Said together with what else is wrong, not only once the rest is right; so it also sees what is no form at all.
const placeMissing = { error: 'required', path: ['regionCode'], when: () => true }

/** What arrived, with its letter, which was uploaded before. */
export const LogRequestInput = z
  .object({ ...requestFields, letterHeldId: optionalHeldUpload() })
  .refine(hasPlace, placeMissing)
export type RequestFormInput = z.input<typeof LogRequestInput>

export const EditRequestInput = z
  .object({ ...requestFields, id: requiredId(), version: rowVersion() })
  .refine(hasPlace, placeMissing)

/** What makes a draft: what it is called, and the one sentence. */
export const BeginRequestInput = z.object({ title: requiredText(), ask: requiredProse() })

const oneStep = <const Step extends string, Shape extends z.ZodRawShape>(step: Step, shape: Shape) =>
  z.object({
    step: z.literal(step),
    id: requiredId(),
    version: rowVersion().optional(),
    base: optionalText(40),
    ...shape,
  })

/** One step of a draft, each with all of its fields: what it leaves out is taken back. */
export const FillInRequestInput = z.discriminatedUnion('step', [
  oneStep('ask', BeginRequestInput.shape),
  oneStep('who', {
    focalPointName: requestFields.focalPointName,
    focalPointFunction: requestFields.focalPointFunction,
    focalPointEmail: requestFields.focalPointEmail,
    focalPointPhone: requestFields.focalPointPhone,
    jointInstitutionIds: requestFields.jointInstitutionIds,
    involvedInstitutionIds: requestFields.involvedInstitutionIds,
    /** One that the list does not have yet, with the part that it takes. */
    newInstitution: optionalText(),
    newInstitutionKind: optionalChoice(institutionKinds),
    newInstitutionRole: optionalChoice(requestInstitutionRoles),
  }),
  oneStep('problem', {
    problem: requestFields.problem,
    triedBefore: requestFields.triedBefore,
    otherSupport: requestFields.otherSupport,
  }),
  oneStep('aims', {
    objective: requestFields.objective,
    expectedResults: requestFields.expectedResults,
    sustainability: requestFields.sustainability,
  }),
  oneStep('activities', { areaIds: requestFields.areaIds, activityKinds: requestFields.activityKinds }),
  oneStep('beneficiaries', {
    beneficiaries: requestFields.beneficiaries,
    beneficiaryCount: requestFields.beneficiaryCount,
    genderBalance: requestFields.genderBalance,
  }),
  oneStep('fit', {
    policyLink: requestFields.policyLink,
    gcmObjectives: requestFields.gcmObjectives,
    sdgTargets: requestFields.sdgTargets,
  }),
  oneStep('practical', {
    urgency: requestFields.urgency,
    wishedStart: requestFields.wishedStart,
    workingLanguage: requestFields.workingLanguage,
    signatory: requestFields.signatory,
  }),
  oneStep('letter', {
    consent: requestFields.consent,
    /** The signed letter, in place of the one that is there. */
    letterHeldId: optionalHeldUpload(),
  }),
])
export type FillInStep = z.output<typeof FillInRequestInput>

/** An answer or a message, with a file where there is one. */
export const ClarifyRequestInput = z.object({
  id: requiredId(),
  reason: requiredProse(),
  heldId: optionalHeldUpload(),
})

/** A step of a request that needs no more than itself, with a note that may be left out. */
export const RequestStepInput = z.object({ id: requiredId(), note: optionalProse() })

/** A step that has to say why. */
export const RequestReasonInput = z.object({ id: requiredId(), reason: requiredProse() })

export const AssignRequestInput = z.object({ id: requiredId(), leadId: requiredId() })

export const AnswerChecklistInput = z.object({
  id: requiredId(),
  answers: z
    .array(
      z.object({
        questionCode: requiredText(60),
        answer: requiredChoice(screeningAnswers),
        note: optionalProse(),
      }),
    )
    .max(200, { error: 'tooLong' }),
})

/** How a service is asked: by a letter of paper, by a link that is sent to it, or in the app. */
export const opinionWays = ['letter', 'link', 'account'] as const

const askedService = z
  .object({
    service: requiredText(),
    by: requiredChoice(opinionWays),
    userId: optionalId(),
    email: optionalEmail(),
    locale: optionalChoice(locales),
    veto: checkbox(),
  })
  .superRefine(({ by, userId, email }, context) => {
    const missing = by === 'link' && !email ? 'email' : by === 'account' && !userId ? 'userId' : null
    if (missing) context.addIssue({ code: 'custom', path: [missing], message: 'required' })
  })

const askedServices = z.array(askedService, { error: 'required' }).max(30, { error: 'tooLong' })

/** The services that are asked at once. */
export const AskOpinionsInput = z.object({
  id: requiredId(),
  services: askedServices.min(1, { error: 'required' }),
  dueOn: optionalDate(),
})

/** Opens the consultation, and may ask services at once. */
export const ConsultInput = z.object({
  id: requiredId(),
  note: optionalProse(),
  services: askedServices.optional(),
  dueOn: optionalDate(),
})

export const RemindOpinionInput = z.object({ id: requiredId(), opinionId: requiredId() })

/** What a service answers by its link. */
export const AnswerByLinkInput = z.object({
  secret: requiredText(100),
  name: requiredText(),
  stance: requiredChoice(opinionStances),
  comments: optionalProse(),
})

export const RecordOpinionInput = z.object({
  id: requiredId(),
  opinionId: requiredId(),
  stance: requiredChoice(opinionStances),
  comments: optionalProse(),
})

const decisionFields = {
  id: requiredId(),
  body: requiredText(),
  decidedOn: requiredDate(),
  reasons: requiredProse(),
  conditions: optionalProse(),
  /** Where the minutes are kept, or the item in them. */
  minutes: optionalProse(),
  minutesHeldId: optionalHeldUpload(),
}

export const DecideRequestInput = z.object(decisionFields)

/** An approval makes the Action, or joins one that answers several requests. */
export const ApproveRequestInput = z.object({ ...decisionFields, joinActionId: optionalId() })
