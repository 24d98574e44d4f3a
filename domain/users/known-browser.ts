import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/*
 * A browser in which somebody has come into her account before is known by a signed token, so that wrong passwords which
 * others type behind the same address do not make her wait (OWASP, "device cookies"). It opens nothing: its own wrong
 * passwords are counted by themselves.
 */

/** How long a browser is known after somebody has come in, in days. */
export const KNOWN_DAYS = 180
/** Of so many accounts one browser is kept, the last ones. */
const mostAccounts = 5

type Entry = { userId: number; browser: string; until: number; mac: string }

const macOf = (secret: string, { userId, browser, until }: Omit<Entry, 'mac'>) =>
  createHmac('sha256', secret).update(`known-browser|${userId}|${browser}|${until}`).digest('base64url')

function* entriesOf(token: string | undefined): Generator<Entry> {
  for (const entry of (token ?? '').slice(0, 2000).split('~')) {
    const [userId, browser, until, mac] = entry.split('.')
    if (browser && mac) yield { userId: Number(userId), browser, until: Number(until), mac }
  }
}

function isOurs(secret: string, entry: Entry, now: Date) {
  const right = Buffer.from(macOf(secret, entry))
  const given = Buffer.from(entry.mac)
  return given.length === right.length && timingSafeEqual(given, right) && entry.until > now.getTime()
}

/** The name of the browser that holds a token, when somebody has come into this account in it; else null. */
export function knownBrowser(secret: string, token: string | undefined, userId: number, now: Date) {
  for (const entry of entriesOf(token))
    if (entry.userId === userId && isOurs(secret, entry, now)) return entry.browser
  return null
}

/** The token of a browser in which somebody has just come into an account; it stays known to the others of it. */
export function rememberBrowser(secret: string, token: string | undefined, userId: number, now: Date) {
  const browser = knownBrowser(secret, token, userId, now) ?? randomBytes(12).toString('base64url')
  const until = now.getTime() + KNOWN_DAYS * 86_400_000
  const others = [...entriesOf(token)].filter(
    (entry) => entry.userId !== userId && isOurs(secret, entry, now),
  )
  return [{ userId, browser, until, mac: macOf(secret, { userId, browser, until }) }, ...others]
    .slice(0, mostAccounts)
    .map((entry) => [entry.userId, entry.browser, entry.until, entry.mac].join('.'))
    .join('~')
}
