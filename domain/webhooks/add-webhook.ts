import { webhook } from '@/db/schema/webhook'
import { command } from '../command'
import { AddWebhookInput } from './inputs'
import { webhookPolicy } from './policy'
import { newWebhookSecret } from './secret'
import { refuseOthers } from './visibility'

/**
 * Adds an address that is told of what happens from now on; `key` is the secret of the installation. Gives back its
 * id and the secret by which its receiver knows us, which is shown once.
 */
export const addWebhook = (key: string) =>
  command({
    policy: webhookPolicy,
    verb: 'add',
    input: AddWebhookInput,
    load: async (_tx, _input, actor) => {
      refuseOthers(actor)
      return { status: 'on' }
    },
    run: async (tx, { input, actor, now }) => {
      const { secret, sealed } = newWebhookSecret(key)
      const [made] = await tx
        .insert(webhook)
        .values({ ...input, secret: sealed, madeBy: actor.id, madeAt: now })
        .returning({ id: webhook.id })
      const id = (made as { id: number }).id
      return { value: { id, secret }, event: { entityId: id, details: { title: input.description } } }
    },
  })
