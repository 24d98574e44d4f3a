import type { FillInStep } from './inputs'

/** The steps in which an authority fills a request in, in their order. */
export const draftSteps = [
  'ask',
  'who',
  'problem',
  'aims',
  'activities',
  'beneficiaries',
  'fit',
  'practical',
  'letter',
] as const satisfies readonly FillInStep['step'][]
export type DraftStep = (typeof draftSteps)[number]

/** The version of the words by which an authority consents, kept with what it submits. */
export const consentVersion = 'request-1'

/** At which step a field that is missing is asked for. */
export const stepOfMissing: Record<string, DraftStep> = { title: 'ask', ask: 'ask', consent: 'letter' }

/** The page after a step: the next one, or the review after the last. */
export const stepAfter = (step: string) => draftSteps[draftSteps.indexOf(step as DraftStep) + 1] ?? 'review'
