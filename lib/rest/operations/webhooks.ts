import { addWebhook } from '@/domain/webhooks/add-webhook'
import { editWebhook } from '@/domain/webhooks/edit-webhook'
import { getWebhook, listDeliveries, listWebhooks } from '@/domain/webhooks/queries'
import { removeWebhook } from '@/domain/webhooks/remove-webhook'
import { rotateWebhookSecret } from '@/domain/webhooks/rotate-webhook-secret'
import { sendAgain } from '@/domain/webhooks/send-again'
import { switchOffWebhook } from '@/domain/webhooks/switch-off-webhook'
import { switchOnWebhook } from '@/domain/webhooks/switch-on-webhook'
import { tryWebhook } from '@/domain/webhooks/try-webhook'
import { installation } from '@/lib/env'
import { act, list, number, type Operation, read } from '../operation'

/** Other systems that are told of what happens. */
export const webhooks: readonly Operation[] = [
  read('/webhooks', 'listWebhooks', async ({ db, actor }) => ({ items: await listWebhooks(db, actor) })),
  read('/webhooks/{id}', 'getWebhook', ({ db, actor }, { params }) =>
    getWebhook(db, actor, number(params.id as string)),
  ),
  list(
    '/webhooks/{id}/deliveries',
    'listDeliveries',
    (db, actor, query: { status?: string }, { id }) => listDeliveries(db, actor, number(id as string), query),
    ['status'],
  ),
  {
    ...act('POST', '/webhooks', 'addWebhook', addWebhook('')),
    givesSecret: true,
    run: (context, { body }) => addWebhook(installation().secret)(context, body as never),
  },
  act('PUT', '/webhooks/{id}', 'editWebhook', editWebhook),
  act('DELETE', '/webhooks/{id}', 'removeWebhook', removeWebhook),
  {
    ...act('POST', '/webhooks/{id}/secret', 'rotateWebhookSecret', rotateWebhookSecret('')),
    givesSecret: true,
    run: (context, { params }) =>
      rotateWebhookSecret(installation().secret)(context, { id: number(params.id as string) }),
  },
  act('POST', '/webhooks/{id}/try', 'tryWebhook', tryWebhook),
  act('POST', '/webhooks/{id}/send-again', 'sendAgain', sendAgain),
  act('POST', '/webhooks/{id}/switch-off', 'switchOffWebhook', switchOffWebhook),
  act('POST', '/webhooks/{id}/switch-on', 'switchOnWebhook', switchOnWebhook),
]
