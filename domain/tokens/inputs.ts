import { z } from 'zod'
import { apiScopes } from '@/db/enums'
import { requiredId, requiredText } from '../inputs'

/** For how many days a token may be good. */
export const tokenDays = [7, 30, 90, 365] as const

const scopes = () =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : value ? [value] : []),
    z.array(z.enum(apiScopes, { error: 'choose' })).min(1, { error: 'choose' }),
  )

export const MakeTokenInput = z.object({
  name: requiredText(100),
  scopes: scopes(),
  days: z.coerce
    .number({ error: 'choose' })
    .refine((days) => tokenDays.some((known) => known === days), { error: 'choose' }),
})

export const RevokeTokenInput = z.object({ id: requiredId() })
