import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { webhookDelivery } from '@/db/schema/webhook'
import { command } from '../command'
import { conflict, invalidField, notFound } from '../errors'
import { timeZone } from '../time-zone'
import { SendAgainInput } from './inputs'
import { sendOnceMore } from './owe'
import { webhookPolicy } from './policy'
import { lockWebhook } from './visibility'

/** As many as are sent again at a time. */
export const mostAtATime = 10_000

/**
 * Sends one delivery again at once, whatever came of it, or all of some days of the programme's calendar that do not
 * wait anyway; receivers know by their ids what they had before. Gives back how many. Throws `conflict` where they are
 * too many for one time, and `not_found` for a delivery of another webhook.
 */
export const sendAgain = command({
  policy: webhookPolicy,
  verb: 'sendAgain',
  input: SendAgainInput,
  load: lockWebhook,
  run: async (tx, { subject, input }) => {
    const { deliveryId, from, until = from } = input
    if (from && until && until < from) throw invalidField('until', 'endBeforeStart')
    const day = sql`(${webhookDelivery.madeAt} at time zone ${timeZone})::date`
    const found = await tx
      .select({ id: webhookDelivery.id })
      .from(webhookDelivery)
      .where(
        and(
          eq(webhookDelivery.webhookId, subject.id),
          deliveryId === undefined
            ? and(sql`${day} between ${from} and ${until}`, ne(webhookDelivery.status, 'waiting'))
            : eq(webhookDelivery.id, deliveryId),
        ),
      )
      .orderBy(asc(webhookDelivery.id))
      .limit(mostAtATime + 1)
    if (deliveryId !== undefined && found.length === 0) throw notFound()
    if (found.length > mostAtATime) throw conflict('tooManyToSend', { limit: mostAtATime })
    const count = await sendOnceMore(
      tx,
      found.map(({ id }) => id),
    )
    return {
      value: { count },
      event: count === 0 ? null : { entityId: subject.id, details: { title: subject.description, count } },
    }
  },
})
