import { createHmac, randomBytes } from 'node:crypto'
import { openVault } from '../users/second-factor/vault'

/* Secrets and signatures as Standard Webhooks 1.0 has them (https://www.standardwebhooks.com). */

const prefix = 'whsec_'
/** How long what signed before a change of the secret still signs as well. */
export const formerCounts = 24 * 3_600_000

/** A new secret of a webhook as its receiver is given it, and as it is kept. */
export function newWebhookSecret(installationSecret: string) {
  const secret = `${prefix}${randomBytes(32).toString('base64')}`
  return { secret, sealed: openVault(installationSecret, 'webhook').seal(secret) }
}

/** The secrets that sign now, the newest first; none that was sealed with another secret of the installation. */
export function signingSecrets(
  kept: { secret: string; formerSecret: string | null; formerUntil: Date | null },
  installationSecret: string,
  now: Date,
): string[] {
  const vault = openVault(installationSecret, 'webhook')
  const counts = kept.formerSecret !== null && kept.formerUntil !== null && kept.formerUntil > now
  return [kept.secret, ...(counts ? [kept.formerSecret as string] : [])].flatMap((sealed) => {
    const secret = vault.unseal(sealed)
    return secret === null ? [] : [secret]
  })
}

/** The headers that let a receiver see who sent a body, when, and that nobody changed it. */
export function signedHeaders(secrets: readonly string[], id: string, body: string, now: Date) {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
