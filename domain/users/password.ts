import { type Algorithm, hash, verify } from '@node-rs/argon2'

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
const options = { algorithm: 2 satisfies Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password with argon2id; gives back the encoded hash with its salt and costs. */
export const hashPassword = (password: string) => hash(password, options)

let decoy: Promise<string> | undefined

/**
 * Whether the password is the one that was hashed. Without a hash it works just as long and says no, so that
 * the time of an answer does not tell which addresses have an account.
 */
export async function passwordMatches(stored: string | null, password: string) {
  decoy ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await decoy), password)
  return stored !== null && matches
}
