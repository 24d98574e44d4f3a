import { z } from 'zod'
import { webhookKinds } from '@/db/enums'
import { optionalDate, optionalId, requiredId, requiredText, rowVersion } from '../inputs'
import { isAllowedUrl } from './allowed-url'

const kinds = () =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : value ? [value] : []),
    z.array(z.enum(webhookKinds, { error: 'choose' })).min(1, { error: 'choose' }),
  )

const fields = {
  url: requiredText(2000).refine(isAllowedUrl, { error: 'webhookUrl' }),
  description: requiredText(200),
  kinds: kinds(),
}

export const AddWebhookInput = z.object(fields)

export const EditWebhookInput = z.object({
  id: requiredId(),
  version: rowVersion(),
  ...fields,
})

export const WebhookStepInput = z.object({ id: requiredId() })

/** One delivery, or all of some days; those that wait for their next try anyway are left alone. */
export const SendAgainInput = z
  .object({
    id: requiredId(),
    deliveryId: optionalId(),
    from: optionalDate(),
    until: optionalDate(),
  })
  .refine(({ deliveryId, from }) => deliveryId !== undefined || from !== undefined, {
    path: ['from'],
    error: 'required',
  })
