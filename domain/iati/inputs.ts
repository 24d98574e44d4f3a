import { z } from 'zod'
import { locales, openDataChoices, transactionKinds } from '@/db/enums'
import {
  checkbox,
  choices,
  optionalChoice,
  optionalEmail,
  optionalProse,
  optionalText,
  requiredAmount,
  requiredChoice,
  requiredDate,
  requiredId,
  requiredText,
  rowVersion,
} from '../inputs'
import { dacSectors, gcmObjectives, policyMarkers, sdgTargetCodes, significances } from '../tags/codes'
import { isOrgIdentifier } from './checks'
import { dacRegions, licenceCodes, organisationTypes } from './codes'
import { addUp } from './shares'

const wholeHundred = () =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    z.coerce
      .number({ error: 'invalidNumber' })
      .gt(0, { error: 'invalidNumber' })
      .max(100, { error: 'numberTooLarge' }),
  )
const degrees = (most: number) =>
  z.preprocess(
    (value) => (value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value),
    z.coerce
      .number({ error: 'invalidNumber' })
      .min(-most, { error: 'invalidNumber' })
      .max(most, { error: 'invalidNumber' })
      .optional(),
  )

const sector = z.object({ code: requiredChoice(dacSectors), percentage: wholeHundred() })
const marker = z.object({ code: requiredChoice(policyMarkers), significance: requiredChoice(significances) })
const share = z.object({
  place: requiredText(4).refine((code) => /^[A-Z]{2}$/.test(code) || dacRegions.some((one) => one === code), {
    error: 'choose',
  }),
  percentage: wholeHundred(),
})
const location = z
  .object({
    name: requiredText(),
    countryCode: optionalText(2).pipe(
      z
        .string()
        .regex(/^[A-Z]{2}$/, { error: 'choose' })
        .optional(),
    ),
    latitude: degrees(90),
    longitude: degrees(180),
  })
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    error: 'required',
    path: ['longitude'],
  })
const words = z
  .object({ title: optionalText(), description: optionalProse() })
  .refine(({ title, description }) => title || !description, { error: 'required', path: ['title'] })

const tagged = {
  gcm: choices(gcmObjectives),
  sdgTargets: choices(sdgTargetCodes),
  sectors: z.array(sector).max(20, { error: 'tooLong' }),
  markers: z.array(marker).max(12, { error: 'tooLong' }),
  shares: z.array(share).max(60, { error: 'tooLong' }),
  locations: z.array(location).max(60, { error: 'tooLong' }),
  /** Of the fiche; without one it is that of the open data. */
  language: optionalChoice(locales),
  words: z.object({ en: words, es: words, fr: words, pt: words }).partial(),
}
const Tagged = z.object(tagged)

function judge({ sectors, markers, shares }: z.output<typeof Tagged>, context: z.RefinementCtx) {
  const wrong = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message })
  const once = (list: string, codes: readonly string[], field: string) => {
    for (const [at, code] of codes.entries())
      if (codes.indexOf(code) < at) wrong([list, at, field], 'alreadyThere')
  }
  once(
    'sectors',
    sectors.map(({ code }) => code),
    'code',
  )
  once(
    'markers',
    markers.map(({ code }) => code),
    'code',
  )
  once(
    'shares',
    shares.map(({ place }) => place),
    'place',
  )
  const hundred = (list: string, parts: readonly { percentage: number }[]) => {
    if (parts.length > 0 && !addUp(parts.map(({ percentage }) => percentage)))
      wrong([list, parts.length - 1, 'percentage'], 'notAHundred')
  }
  hundred('sectors', sectors)
  hundred('shares', shares)
}

/** What an Action is tagged with, where it happens and what it is called in other languages. */
export const DescribeForm = Tagged.superRefine(judge)
export const DescribeActionInput = z
  .object({ ...tagged, id: requiredId(), version: rowVersion() })
  .superRefine(judge)

export const ChooseOpenDataInput = z.object({ id: requiredId(), choice: requiredChoice(openDataChoices) })

/** Money that moved. EUR. */
export const AddTransactionInput = z.object({
  id: requiredId(),
  kind: requiredChoice(transactionKinds),
  day: requiredDate(),
  amount: requiredAmount(),
  description: requiredText(),
})
export const RemoveTransactionInput = z.object({ id: requiredId(), transactionId: requiredId() })

const orgIdentifier = () =>
  optionalText(100).refine((text) => !text || isOrgIdentifier(text), 'orgIdentifier')

/** Whom open data names an institution by; nothing takes it back. */
export const IdentifyInstitutionInput = z.object({ id: requiredId(), orgIdentifier: orgIdentifier() })

/** How the programme publishes. */
export const SetOpenDataInput = z
  .object({
    version: rowVersion(),
    identifier: requiredText(100).refine(isOrgIdentifier, 'orgIdentifier'),
    organisation: requiredText(),
    organisationType: requiredChoice(organisationTypes),
    funderName: optionalText(),
    funderIdentifier: orgIdentifier(),
    funderType: requiredChoice(organisationTypes),
    department: optionalText(),
    email: optionalEmail(),
    telephone: optionalText(60),
    website: optionalText().refine((text) => !text || isAddress(text), 'webAddress'),
    address: optionalText(),
    licence: requiredChoice(licenceCodes),
    language: requiredChoice(locales),
    publishes: requiredChoice(['chosen', 'endorsed']),
    amounts: checkbox(),
    schemasFolder: optionalText(),
  })
  .refine(({ funderName, funderIdentifier }) => funderName || !funderIdentifier, {
    error: 'required',
    path: ['funderName'],
  })

const isAddress = (text: string) => /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '')
