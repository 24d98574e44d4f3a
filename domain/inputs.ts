import { z } from 'zod'
import { storable } from './storable'

/*
 * The words that schemas are made of. Messages are keys of the namespace `fieldErrors`, so that a form in the
 * browser and the server say the same. Forms send text; an empty text is nothing.
 */

const emptyToUndefined = (value: unknown) =>
  value === null ? undefined : typeof value === 'string' ? storable(value).trim() || undefined : value

/** A line of text that must be there. */
export const requiredText = (max = 300) =>
  z.preprocess(emptyToUndefined, z.string({ error: 'required' }).max(max, { error: 'tooLong' }))

/** Text that may be left out. */
export const optionalText = (max = 300) =>
  z.preprocess(emptyToUndefined, z.string({ error: 'required' }).max(max, { error: 'tooLong' }).optional())

/** Longer text that must be there. */
export const requiredProse = () => requiredText(10_000)

/** Longer text that may be left out: several paragraphs. */
export const optionalProse = () => optionalText(10_000)

/** A day as YYYY-MM-DD that must be there. */
export const requiredDate = () => z.preprocess(emptyToUndefined, aDay())

/** A day as YYYY-MM-DD that may be left out. */
export const optionalDate = () => z.preprocess(emptyToUndefined, aDay().optional())

/** A day in the life of anybody who is named here; a year such as 0202 is a slip of the hand. */
const aDay = () =>
  z.iso
    .date({ error: (issue) => (issue.input === undefined ? 'required' : 'invalidDate') })
    .refine((day) => day >= '1900' && day < '2200', { error: 'invalidDate' })

/** A number of people that may be left out. */
export const optionalAmountOfPeople = (max = 10_000_000) =>
  z.preprocess(
    emptyToUndefined,
    z.coerce
      .number({ error: 'invalidNumber' })
      .int({ error: 'invalidNumber' })
      .min(0, { error: 'invalidNumber' })
      .max(max, { error: 'numberTooLarge' })
      .optional(),
  )

/** An amount in EUR that may be left out. */
export const optionalAmount = () =>
  z.preprocess(
    emptyToUndefined,
    z.coerce
      .number({ error: 'invalidNumber' })
      .min(0, { error: 'invalidNumber' })
      .max(999_999_999_999, { error: 'numberTooLarge' })
      .optional(),
  )

/** A share that may be left out: typed as a percentage, 80, and read as a part of one, 0.8. */
export const optionalShare = () =>
  z.preprocess(
    emptyToUndefined,
    z.coerce
      .number({ error: 'invalidNumber' })
      .min(0, { error: 'invalidNumber' })
      .max(100, { error: 'numberTooLarge' })
      .transform((percent) => Math.round(percent * 10) / 1000)
      .optional(),
  )

/** The score of a test that may be left out. */
export const optionalScore = () =>
  z.preprocess(
    emptyToUndefined,
    z.coerce
      .number({ error: 'invalidNumber' })
      .min(0, { error: 'invalidNumber' })
      .max(1000, { error: 'numberTooLarge' })
      .transform((score) => Math.round(score * 100) / 100)
      .optional(),
  )

/** An amount in EUR that must be there and is more than nothing. */
export const requiredAmount = () =>
  z.preprocess(
    emptyToUndefined,
    z.coerce
      .number({ error: (issue) => (issue.input === undefined ? 'required' : 'invalidNumber') })
      .gt(0, { error: 'invalidNumber' })
      .max(999_999_999_999, { error: 'numberTooLarge' }),
  )

/** A value of an indicator that may be left out: any number, with two decimals at most kept. */
export const optionalValue = () =>
  z.preprocess(
    emptyToUndefined,
    z.coerce
      .number({ error: 'invalidNumber' })
      .min(-99_999_999_999, { error: 'numberTooLarge' })
      .max(99_999_999_999, { error: 'numberTooLarge' })
      .optional(),
  )

/** The id of a record that must be chosen. */
export const requiredId = () =>
  z.preprocess(
    emptyToUndefined,
    z.coerce
      .number({ error: 'required' })
      .int({ error: 'choose' })
      .positive({ error: 'choose' })
      .max(2_147_483_647, { error: 'choose' }),
  )

/** The id of a record that may be chosen. */
export const optionalId = () =>
  z.preprocess(
    emptyToUndefined,
    z.coerce
      .number({ error: 'choose' })
      .int({ error: 'choose' })
      .positive({ error: 'choose' })
      .max(2_147_483_647, { error: 'choose' })
      .optional(),
  )

/** One of a list that must be chosen. */
export const requiredChoice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(
    emptyToUndefined,
    z.enum(values, { error: (issue) => (issue.input === undefined ? 'required' : 'choose') }),
  )

/** One of a list that may be chosen. */
export const optionalChoice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(emptyToUndefined, z.enum(values, { error: 'choose' }).optional())

/** Any number of a list; a form with one ticked box sends a text, with none sends nothing. */
export const choices = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(toList, z.array(z.enum(values, { error: 'choose' })).max(mostChosen, { error: 'tooLong' }))

/** Any number of records. */
export const ids = () =>
  z.preprocess(
    toList,
    z
      .array(
        z.coerce
          .number({ error: 'choose' })
          .int({ error: 'choose' })
          .positive({ error: 'choose' })
          .max(2_147_483_647, { error: 'choose' }),
      )
      .max(mostChosen, { error: 'tooLong' }),
  )

/** More than a record ever has of anything that is chosen from a list. */
const mostChosen = 500

const toList = (value: unknown) =>
  (Array.isArray(value)
    ? value
    : value === undefined || value === null || value === ''
      ? []
      : [value]
  ).filter((item) => item !== '')

/** An e-mail address that may be left out, in lower case. */
export const optionalEmail = () =>
  z.preprocess(emptyToUndefined, z.email({ error: 'invalidEmail' }).toLowerCase().optional())

/** A country by its ISO 3166-1 alpha-2 code that may be left out. */
export const optionalCountry = () =>
  z.preprocess(
    emptyToUndefined,
    z
      .string()
      .regex(/^[A-Z]{2}$/, { error: 'choose' })
      .optional(),
  )

/** A ticked box. */
export const checkbox = () =>
  z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean())

/** The version of the row that the form was filled from. */
export const rowVersion = () => z.coerce.number({ error: 'required' }).int().positive()

/** A whole number that must be there, as a form or a program sends it, with its limits. */
export const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    (value) => {
      if (typeof value !== 'string') return value
      return value.trim() === '' ? undefined : Number(value)
    },
    z
      .number({ error: ({ input }) => (input === undefined ? 'required' : 'invalidNumber') })
      .int({ error: 'invalidNumber' })
      .min(least, { error: 'numberTooSmall' })
      .max(most, { error: 'numberTooLarge' }),
  )
