import { enqueue } from '@/db/queue'
import { webhookDelivery } from '@/db/schema/webhook'
import { command } from '../command'
import { WebhookStepInput } from './inputs'
import { webhookPolicy } from './policy'
import { lockWebhook } from './visibility'

/** Sends a trial, so that whoever sets a receiver up can see that it arrives. Gives back the id of the delivery. */
export const tryWebhook = command({
  policy: webhookPolicy,
  verb: 'try',
  input: WebhookStepInput,
  load: lockWebhook,
  run: async (tx, { subject, now }) => {
    const nothing = { entity: null, reference: null, from: null, to: null, path: null }
    const [made] = await tx
      .insert(webhookDelivery)
      .values({
        webhookId: subject.id,
        message: { type: 'webhook.try', at: now.toISOString(), ...nothing },
        status: 'waiting',
        madeAt: now,
      })
      .returning({ id: webhookDelivery.id })
    const deliveryId = (made as { id: number }).id
    await enqueue(tx, 'webhook', { deliveryId, turn: 1, tries: 0 })
    return {
      value: { deliveryId },
      event: { entityId: subject.id, details: { title: subject.description } },
    }
  },
})
