import type { Db } from '@/db/client'
import { noteTry, type Tried } from '@/domain/webhooks/note-try'
import { signedHeaders, signingSecrets } from '@/domain/webhooks/secret'
import { type DeliveryJob, type TakenDelivery, takeDelivery } from '@/domain/webhooks/take-delivery'
import type { Installation } from './letter-words'
import { postWebhook } from './post-webhook'

type Sending = { db: Db; installation: Installation; clock?: () => Date }

/**
 * Makes one try of a delivery, unless it was made before. What comes of it is noted, with the next try, so that a
 * worker that dies before that makes this try again: a receiver knows it by its id. Throws while another worker has it
 * in hand, so that its queue asks again later.
 */
export async function sendWebhook(
  { db, installation, clock = () => new Date() }: Sending,
  job: DeliveryJob,
): Promise<void> {
  const taken = await takeDelivery({ db, now: clock() }, job)
  if (taken === 'in hand') throw new Error(`Delivery ${job.deliveryId} is in hand elsewhere`)
  if (!taken) return
  const tried = await tryOf(taken, installation, clock())
  await noteTry({ db, now: clock() }, taken, tried)
}

async function tryOf(taken: TakenDelivery, installation: Installation, now: Date): Promise<Tried> {
  const secrets = signingSecrets(taken.to, installation.secret, now)
  if (secrets.length === 0) return { answerCode: null, trouble: 'secret' }
  const id = `msg_${taken.messageId}`
  const body = bodyOf(taken, id, installation.address)
  return postWebhook(taken.to.url, {
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Minga-Webhooks',
      ...signedHeaders(secrets, id, body, now),
    },
    body,
  })
}

/** What a receiver reads, the same however often it is sent. */
function bodyOf({ message }: TakenDelivery, id: string, address: string) {
  const { type, at, entity, reference, from, to, path } = message
  const url = path === null ? null : new URL(`/api/v1${path}`, address).href
  return JSON.stringify({ id, type, at, entity, reference, from, to, url })
}
