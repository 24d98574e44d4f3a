import { z } from 'zod'
import { locales, roles } from '@/db/enums'
import {
  choices,
  optionalEmail,
  optionalId,
  optionalText,
  requiredChoice,
  requiredId,
  requiredText,
  rowVersion,
} from '../inputs'

/** An e-mail address that must be there, in lower case. */
export const requiredEmail = () => requiredText(320).pipe(z.email({ error: 'invalidEmail' }).toLowerCase())

/** A password that somebody chooses (NIST SP 800-63B: length counts, rules about characters do not). */
export const newPassword = () =>
  z.string({ error: 'required' }).min(12, { error: 'passwordShort' }).max(1000, { error: 'tooLong' })

/** A password that somebody has. */
export const ownPassword = () =>
  z.string({ error: 'required' }).min(1, { error: 'required' }).max(1000, { error: 'tooLong' })

const codes = () =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : value ? [value] : []),
    z.array(z.string({ error: 'choose' }).max(40, { error: 'choose' })).max(300, { error: 'tooLong' }),
  )

/** What an administrator says about somebody; what a role does not use is not kept. */
const account = {
  name: requiredText(200),
  role: requiredChoice(roles),
  locale: requiredChoice(locales),
  regions: codes(),
  countries: codes(),
  institutionId: optionalId(),
  personId: optionalId(),
  function: optionalText(200),
  phone: optionalText(60),
}

type Account = { role: string; regions: string[]; countries: string[]; institutionId?: number }

/** What a role can't be used without (brief, "Roles"): regions, countries or the authority given to it. */
function demandScope(given: Account, context: z.RefinementCtx) {
  const missing = (path: string) => context.addIssue({ code: 'custom', path: [path], message: 'required' })
  if (['coordinator', 'officer'].includes(given.role) && given.regions.length === 0) missing('regions')
  if (given.role === 'observer' && given.countries.length === 0) missing('countries')
  if (given.role === 'focal_point' && given.institutionId === undefined) missing('institutionId')
}

export const InviteUserInput = z.object({ email: requiredEmail(), ...account }).superRefine(demandScope)
export const EditUserInput = z
  .object({ id: requiredId(), version: rowVersion(), ...account })
  .superRefine(demandScope)
export type AccountInput = z.output<typeof InviteUserInput>

export const CorrectAddressInput = z.object({
  id: requiredId(),
  was: requiredEmail(),
  email: requiredEmail(),
  reason: requiredText(1000),
})

export const UserStepInput = z.object({ id: requiredId() })
export const DeactivateUserInput = z.object({ id: requiredId(), reason: optionalText(1000) })

/** The successor has an account of the same authority, or is invited now. */
export const ReplaceUserInput = z
  .object({
    id: requiredId(),
    successorId: optionalId(),
    name: optionalText(200),
    email: optionalEmail(),
    function: optionalText(200),
    locale: z.enum(locales, { error: 'choose' }).optional(),
  })
  .superRefine((given, context) => {
    if (given.successorId !== undefined) return
    for (const path of ['name', 'email'] as const)
      if (given[path] === undefined) context.addIssue({ code: 'custom', path: [path], message: 'required' })
  })

export const SecondFactorRolesInput = z.object({ roles: choices(roles) })
