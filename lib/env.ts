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

/**
 * The provider of identities (OpenID Connect) through which people may sign in, of OIDC_ISSUER, OIDC_CLIENT_ID,
 * OIDC_CLIENT_SECRET and OIDC_NAME; null where none is set.
 */
export function identityProvider() {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = process.env
  if (!issuer || !clientId || !clientSecret) return null
  return {
    issuer: issuer.replace(/\/$/, ''),
    clientId,
    clientSecret,
    name: process.env.OIDC_NAME || 'OpenID',
  }
}

/** Where people reach the product, and the secret that seals the keys of its credentials. */
export function installation() {
  const address = process.env.NEXTAUTH_URL
  if (!address) throw new Error('NEXTAUTH_URL is not set: start Minga with npm start or npm run dev')
  return { address, secret: sessionSecret() }
}
