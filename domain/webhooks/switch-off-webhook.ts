import { eq } from 'drizzle-orm'
import { webhook } from '@/db/schema/webhook'
import { command } from '../command'
import { holdWaiting } from './hold-waiting'
import { WebhookStepInput } from './inputs'
import { webhookPolicy } from './policy'
import { lockWebhook } from './visibility'

/** Sends nothing to a webhook any more; what it would be told is held for it. */
export const switchOffWebhook = command({
  policy: webhookPolicy,
  verb: 'switchOff',
  input: WebhookStepInput,
  load: lockWebhook,
  run: async (tx, { subject }) => {
    await tx
      .update(webhook)
      .set({ status: 'off', version: subject.version + 1 })
      .where(eq(webhook.id, subject.id))
    await holdWaiting(tx, subject.id)
    return {
      value: undefined,
      event: { entityId: subject.id, from: 'on', to: 'off', details: { title: subject.description } },
    }
  },
})
