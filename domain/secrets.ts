import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link, and the hash under which it is kept: whoever reads the database can't use the link. */
export function newSecret() {
  const secret = randomBytes(32).toString('base64url')
  return { secret, hash: hashOf(secret) }
}

/** The SHA-256 of a secret of ours, in hexadecimal; it is random and long, so nothing slower is needed. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
