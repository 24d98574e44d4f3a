import { Secret, TOTP } from 'otpauth'

/** What every authenticator app understands (RFC 6238): six digits, new every thirty seconds. */
const settings = { algorithm: 'SHA1', digits: 6, period: 30 }

/** A new secret of 160 bits, in base 32. */
export const newTotpSecret = () => new Secret({ size: 20 }).base32

/** What an authenticator app reads, and its QR code holds. */
export const totpAddress = (secret: string, email: string) =>
  new TOTP({ ...settings, issuer: 'Minga', label: email, secret: Secret.fromBase32(secret) }).toString()

/**
 * The time step whose code this is, now or one step to either side, as clocks differ; null when it is none, or one
 * that is not later than `last`: no code counts twice (RFC 6238, 5.2).
 */
export function stepOfCode(secret: string, code: string, now: Date, last: number | null): number | null {
  const timestamp = now.getTime()
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = TOTP.validate({ ...settings, token, secret: Secret.fromBase32(secret), timestamp, window: 1 })
  if (delta === null) return null
  const step = TOTP.counter({ period: settings.period, timestamp }) + delta
  return last !== null && step <= last ? null : step
}
