import { eq } from 'drizzle-orm'
import { webhook } from '@/db/schema/webhook'
import { command } from '../command'
import { WebhookStepInput } from './inputs'
import { webhookPolicy } from './policy'
import { sendHeld } from './send-held'
import { lockWebhook } from './visibility'

/** Sends to a webhook again, and first what was held for it. Gives back how much that was. */
export const switchOnWebhook = command({
  policy: webhookPolicy,
  verb: 'switchOn',
  input: WebhookStepInput,
  load: lockWebhook,
  run: async (tx, { subject }) => {
    await tx
      .update(webhook)
      .set({ status: 'on', givenUp: 0, version: subject.version + 1 })
      .where(eq(webhook.id, subject.id))
    const count = await sendHeld(tx, subject.id)
    return {
      value: { count },
      event: { entityId: subject.id, from: 'off', to: 'on', details: { title: subject.description, count } },
    }
  },
})
