import { eq } from 'drizzle-orm'
import { webhook } from '@/db/schema/webhook'
import { command } from '../command'
import { WebhookStepInput } from './inputs'
import { webhookPolicy } from './policy'
import { lockWebhook } from './visibility'

/** Removes a webhook with its secret and all that was or was to be sent to it. */
export const removeWebhook = command({
  policy: webhookPolicy,
  verb: 'remove',
  input: WebhookStepInput,
  load: lockWebhook,
  run: async (tx, { subject }) => {
    await tx.delete(webhook).where(eq(webhook.id, subject.id))
    return {
      value: undefined,
      event: { entityId: subject.id, details: { title: subject.description } },
    }
  },
})
