import { eq } from 'drizzle-orm'
import { webhook } from '@/db/schema/webhook'
import { command } from '../command'
import { WebhookStepInput } from './inputs'
import { webhookPolicy } from './policy'
import { formerCounts, newWebhookSecret } from './secret'
import { lockWebhook } from './visibility'

/**
 * Gives a webhook a new secret; what it had signs as well for a day, so that its receiver can change in peace. `key`
 * is the secret of the installation. Gives back the new secret, which is shown once.
 */
export const rotateWebhookSecret = (key: string) =>
  command({
    policy: webhookPolicy,
    verb: 'rotateSecret',
    input: WebhookStepInput,
    load: lockWebhook,
    run: async (tx, { subject, now }) => {
      const { secret, sealed } = newWebhookSecret(key)
      const formerUntil = new Date(now.getTime() + formerCounts)
      await tx
        .update(webhook)
        .set({
          secret: sealed,
          formerSecret: subject.secret,
          formerUntil,
          version: subject.version + 1,
        })
        .where(eq(webhook.id, subject.id))
      return {
        value: { id: subject.id, secret, formerUntil },
        event: { entityId: subject.id, details: { title: subject.description } },
      }
    },
  })
