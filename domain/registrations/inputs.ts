import { z } from 'zod'
import { institutionKinds, locales } from '@/db/enums'
import {
  checkbox,
  optionalChoice,
  optionalId,
  optionalText,
  requiredChoice,
  requiredId,
  requiredText,
} from '../inputs'
import { requiredEmail } from '../users/inputs'

/** What an authority says that asks for an account. */
export const RegisterInput = z.object({
  authority: requiredText(),
  parentAuthority: optionalText(),
  countryCode: requiredText(2).pipe(z.string().regex(/^[A-Z]{2}$/, { error: 'choose' })),
  name: requiredText(200),
  function: requiredText(200),
  email: requiredEmail(),
  phone: optionalText(60),
  locale: requiredChoice(locales),
  reason: optionalText(2000),
  consent: checkbox().refine((given) => given, { error: 'consentNeeded' }),
})

/** The authority is on the list of institutions already, or is put on it under this name. */
export const AcceptRegistrationInput = z
  .object({
    id: requiredId(),
    which: requiredChoice(['known', 'new']),
    institutionId: optionalId(),
    name: optionalText(),
    kind: optionalChoice(institutionKinds),
  })
  .superRefine((given, context) => {
    const needed = given.which === 'known' ? (['institutionId'] as const) : (['name', 'kind'] as const)
    for (const path of needed)
      if (given[path] === undefined) context.addIssue({ code: 'custom', path: [path], message: 'required' })
  })

export const RefuseRegistrationInput = z.object({ id: requiredId(), answer: requiredText(2000) })
