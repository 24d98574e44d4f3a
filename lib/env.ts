import 'server-only'

/* Settings of the environment, read when they are asked for: a build has none. */

/** What signs and encrypts the cookie of a session. Throws when NEXTAUTH_SECRET is not set. */
export function sessionSecret() {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: start Minga with npm start or npm run dev')
  return secret
}

/** Whether people reach the product over https, by its public address NEXTAUTH_URL. */
export const isReachedOverHttps = () => (process.env.NEXTAUTH_URL ?? '').startsWith('https://')
