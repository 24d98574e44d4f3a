import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { DeliveryTrouble } from '@/db/enums'
import { hostOf, isAllowedUrl, isPublicAddress, mayReachInside } from '@/domain/webhooks/allowed-url'
import type { Tried } from '@/domain/webhooks/note-try'

/** How long a receiver has, from the first look for its name to its answer, in milliseconds. */
export const patience = 10_000

/**
 * Posts a body to a receiver and says what it answered. The name is looked up once, and the connection goes to the
 * addresses that were looked at and to no other; what is no public address is not asked, and nobody is followed to
 * another place.
 */
export async function postWebhook(
  to: string,
  { headers, body }: { headers: Record<string, string>; body: string },
  within = patience,
): Promise<Tried> {
  if (!isAllowedUrl(to)) return failed('address')
  const url = new URL(to)
  const time = AbortSignal.timeout(within)
  const addresses = await addressesOf(hostOf(url), time)
  if ('trouble' in addresses) return failed(addresses.trouble)
  try {
    const answerCode = await answerOf(url, addresses, { headers, body, time })
    return { answerCode, trouble: answerCode >= 200 && answerCode < 300 ? null : 'answer' }
  } catch {
    return failed(time.aborted ? 'time' : 'connection')
  }
}

const failed = (trouble: DeliveryTrouble): Tried => ({ answerCode: null, trouble })

type Address = { address: string; family: number }

/** Where a name leads, as far as one may go there: one address that is not public spoils all of them. */
async function addressesOf(
  host: string,
  time: AbortSignal,
): Promise<Address[] | { trouble: DeliveryTrouble }> {
  const family = isIP(host)
  try {
    const found = family ? [{ address: host, family }] : await lookedUp(host, time)
    if (found.length === 0) return { trouble: 'name' }
    if (!mayReachInside() && !found.every(({ address }) => isPublicAddress(address)))
      return { trouble: 'address' }
    return found
  } catch {
    return { trouble: time.aborted ? 'time' : 'name' }
  }
}

/** The addresses of a name; throws when there is none, or when it takes too long. */
async function lookedUp(host: string, time: AbortSignal): Promise<Address[]> {
  let giveUp = () => {}
  const late = new Promise<never>((_, reject) => {
    giveUp = () => reject(time.reason)
  })
  time.addEventListener('abort', giveUp)
  try {
    return await Promise.race([lookup(host, { all: true }), late])
  } finally {
    time.removeEventListener('abort', giveUp)
  }
}

type Post = { headers: Record<string, string>; body: string; time: AbortSignal }

/** The code of the answer; what else it says is thrown away. */
function answerOf(url: URL, addresses: readonly Address[], { headers, body, time }: Post): Promise<number> {
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: false,
        signal: time,
        lookup: (_host, { all }, tell) => {
          const [first] = addresses as [Address]
          if (all) tell(null, [...addresses])
          else tell(null, first.address, first.family)
        },
      },
      (answer) => {
        resolve(answer.statusCode ?? 0)
        answer.destroy()
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}
