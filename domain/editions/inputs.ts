import { z } from 'zod'
import { editionAudiences, reportKinds } from '@/db/enums'
import { optionalDate, requiredChoice, requiredId, requiredProse } from '../inputs'
import { storable } from '../storable'

/** How many days a link opens its document. */
export const linkDays = 60

/** What a report is about, as its address says it; its own definition reads it closer. */
export const scopeFields = () =>
  z
    .record(
      z.string().regex(/^\w{1,40}$/, { error: 'choose' }),
      z.string({ error: 'choose' }).max(300, { error: 'tooLong' }),
    )
    .transform((scope) =>
      Object.fromEntries(
        Object.entries(scope).flatMap(([name, text]) => (text ? [[name, storable(text)]] : [])),
      ),
    )

/** Regions and countries by their codes; a form with one of them sends a text. */
export const places = () =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : value ? [value] : []).filter((item) => item !== ''),
    z
      .array(z.string({ error: 'choose' }).regex(/^[\w-]{2,40}$/, { error: 'choose' }))
      .max(300, { error: 'tooLong' }),
  )

export const FreezeReportInput = z.object({
  kind: requiredChoice(reportKinds),
  scope: scopeFields(),
  /** A day whose end it shows; as it is now when left out. */
  asOf: optionalDate(),
  audience: requiredChoice(editionAudiences),
  /** The regions and countries whose observers read it; only where it is for them. */
  places: places(),
})

export const CorrectEditionInput = z.object({
  id: requiredId(),
  /** What was wrong. */
  reason: requiredProse(),
  asOf: optionalDate(),
})

export const WithdrawEditionInput = z.object({ id: requiredId(), reason: requiredProse() })

export const RevokeEditionLinkInput = z.object({ id: requiredId(), linkId: requiredId() })
