import { z } from 'zod'
import { requiredProse, requiredText, rowVersion, wholeNumber } from '../inputs'

/** A number of months after which something goes: one at least, fifty years at most. */
const months = () => wholeNumber(1, 600)

/** The same of what stays where nothing is said; empty takes a period away. */
const ownMonths = () =>
  z.preprocess(
    (value) => (value === null || String(value).trim() === '' ? undefined : value),
    months().optional(),
  )

/** After how long what is held about people goes, by kind. */
export const EditRetentionInput = z.object({
  version: rowVersion(),
  peopleMonths: months(),
  listMonths: months(),
  answerMonths: months(),
  /** People who were lent; like everybody where it is left out. */
  expertMonths: ownMonths(),
  /** Accounts that were closed. */
  accountMonths: ownMonths(),
  /** Registrations that were refused. */
  registrationMonths: ownMonths(),
  /** The addresses to which opinions were asked, and who answered. */
  opinionMonths: ownMonths(),
  /** Check-in links, and who arrived by them. */
  checkInMonths: ownMonths(),
  /** Letters that were sent, or could not be. */
  letterMonths: ownMonths(),
})

/** A version of what people agree to, in each language of the interface. */
export const AddConsentTextInput = z.object({
  /** The number of the version that it follows, 0 for the first. */
  after: z.coerce.number({ error: 'required' }).int().min(0),
  en: requiredProse(),
  es: requiredProse(),
  fr: requiredProse(),
  pt: requiredProse(),
  purpose: requiredText(1000),
  legalBasis: requiredText(1000),
})
