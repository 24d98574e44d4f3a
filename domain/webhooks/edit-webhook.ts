import { eq } from 'drizzle-orm'
import { webhook } from '@/db/schema/webhook'
import { command } from '../command'
import { changedFields, refuseStale } from '../stale'
import { EditWebhookInput } from './inputs'
import { webhookPolicy } from './policy'
import { lockWebhook } from './visibility'

/** Changes where a webhook is, what it is for and what it is told of; refused when somebody saved it meanwhile. */
export const editWebhook = command({
  policy: webhookPolicy,
  verb: 'edit',
  input: EditWebhookInput,
  load: lockWebhook,
  run: async (tx, { subject, input }) => {
    const { id, version, ...row } = input
    await refuseStale(tx, 'webhook', subject, version, async () => {
      const { url, description, kinds } = subject
      return { url, description, kinds }
    })
    const changed = changedFields(subject, row)
    if (changed.length === 0) return { value: { id }, event: null }
    await tx
      .update(webhook)
      .set({ ...row, version: version + 1 })
      .where(eq(webhook.id, id))
    return { value: { id }, event: { entityId: id, details: { changed, title: row.description } } }
  },
})
