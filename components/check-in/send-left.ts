import { sendJson } from '@/components/document/send-json'
import {
  dropArrival,
  type KeptArrival,
  keptArrivals,
  keptTicks,
  settleTicks,
} from '@/components/offline/kept'

/** What one request takes in. */
const ticksAtOnce = 2000
const arrivalsAtOnce = 200

/**
 * Sends what this device still keeps of a link that is over: the server takes in for some days what was ticked before
 * its end. What the server refuses it would refuse again, and is dropped, as it may hold names. Gives back how many
 * ticks and people there were; throws where the server is not reached, and then all is kept.
 */
export async function sendLeft(secret: string): Promise<number> {
  const list = `/check-in/${secret}`
  const ticks = await keptTicks(list, null)
  const people = (await keptArrivals(list)).filter(({ sent }) => !sent)
  const href = `/api/check-in/${encodeURIComponent(secret)}`
  let took = 0
  for (let at = 0; at < ticks.length; at += ticksAtOnce) {
    const some = ticks.slice(at, at + ticksAtOnce)
    const changes = some.map(({ key: _k, list: _l, owner: _o, ...tick }) => tick)
    const answer = await sendJson('POST', href, { changes, arrivals: [] })
    if (answer.ok) took += some.length
    await settleTicks(list, some, [])
  }
  for (let at = 0; at < people.length; at += arrivalsAtOnce) {
    const some = people.slice(at, at + arrivalsAtOnce)
    const answer = await sendJson('POST', href, { changes: [], arrivals: some.map(typedOf) })
    if (answer.ok) took += some.length
    // Nobody knows any more whether the link was a door's or one to check oneself in by.
    else for (const one of some) if ((await sendJson('POST', `${href}/self`, ownOf(one))).ok) took += 1
    for (const one of some) await dropArrival(one.arrivalId)
  }
  return took
}

const typedOf = ({ list: _, sent: _sent, ...one }: KeptArrival) => one
const ownOf = ({ list: _, sent: _sent, gone: _gone, ...one }: KeptArrival) => one
