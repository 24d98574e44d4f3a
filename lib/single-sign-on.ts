import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import NextAuth, { type AuthOptions } from 'next-auth'
import type { Db } from '@/db/client'
import { DomainError } from '@/domain/errors'
import type { From } from '@/domain/users/open-session'
import { type Identity, signInByIdentity } from '@/domain/users/sign-in-by-identity'
import { authOptions } from './auth-options'
import { isReachedOverHttps } from './env'
import { goingOnTo } from './local-path'

/** A provider of identities: any that speaks OpenID Connect. */
export type Provider = { issuer: string; clientId: string; clientSecret: string; name: string }

/** What a provider tells of somebody. */
export type Claims = { iss: string; sub: string; email?: string; email_verified?: boolean | string }

const csrfCookie = 'minga.csrf'

/**
 * What next-auth is told to sign people in through a provider, with PKCE, state and nonce. Whoever comes back is
 * looked for among our accounts and gets a session of ours; the cookie carries its id, as everywhere.
 */
export function signOnOptions(provider: Provider, { db, from }: { db: Db; from: From }): AuthOptions {
  const options = authOptions()
  return {
    ...options,
    providers: [
      {
        id: 'oidc',
        name: provider.name,
        type: 'oauth',
        wellKnown: `${provider.issuer}/.well-known/openid-configuration`,
        clientId: provider.clientId,
        clientSecret: provider.clientSecret,
        authorization: { params: { scope: 'openid email profile' } },
        idToken: true,
        checks: ['pkce', 'state', 'nonce'],
        // Many providers tell the address there only; openid-client makes sure that both speak of the same person.
        userinfo: {
          request: async ({ client, tokens }) => ({
            ...claimsOf(
              await client.userinfo(tokens as never),
              (tokens as unknown as { claims(): object }).claims(),
            ),
          }),
        },
        profile: (claims: Claims) => ({ id: claims.sub, email: claims.email ?? null }),
      },
    ],
    cookies: {
      ...options.cookies,
      csrfToken: {
        name: csrfCookie,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isReachedOverHttps() },
      },
    },
    callbacks: {
      ...options.callbacks,
      async signIn({ user, profile }) {
        try {
          const now = new Date()
          const opened = await signInByIdentity({ db, now }, identityOf(profile as Claims), from)
          Object.assign(user, { sid: opened.sessionId })
          return true
        } catch (error) {
          if (!(error instanceof DomainError)) throw error
          return `/sign-in?error=${error.key === 'identityUnverified' ? 'unverified' : 'unknown'}`
        }
      },
      jwt: ({ token, user }) => (user && 'sid' in user ? { sid: user.sid } : token),
    },
  }
}

/**
 * What both answers of a provider say of somebody, the signed one first. An address counts as verified by what the same
 * answer says of it: that of one is never vouched for by the other.
 */
export function claimsOf(userinfo: object, idToken: object) {
  const { email, email_verified } = ('email' in idToken ? idToken : userinfo) as Partial<Claims>
  return { ...userinfo, ...idToken, email, email_verified }
}

/**
 * Who somebody is by those claims. Only a provider that says in so many words that it has verified the address (OpenID
 * Connect Core 1.0, 5.1; some write the word for the value) can join it to an account; one that is silent has not.
 */
export const identityOf = ({ iss, sub, email, email_verified: verified }: Claims): Identity => ({
  issuer: iss,
  subject: sub,
  email: email || null,
  emailVerified: verified === true || verified === 'true',
})

/**
 * Sends the browser to the provider; its cookies remember what has to come back. Afterwards it goes on to `to`, a path
 * of ours, by way of the page that asks for the second factor of whoever has one.
 */
export function beginSignOn(options: AuthOptions, to = '/'): Promise<Response> {
  const csrfToken = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${csrfToken}${options.secret}`).digest('hex')
  return askNextAuth(options, {
    method: 'POST',
    action: ['signin', 'oidc'],
    query: {},
    cookies: { [csrfCookie]: `${csrfToken}|${hash}` },
    body: { csrfToken, callbackUrl: to === '/' ? to : goingOnTo('/sign-in', to) },
  })
}

type Asked = {
  method: 'GET' | 'POST'
  action: string[]
  query: Record<string, string>
  cookies: Record<string, string>
  body?: Record<string, string>
}

/** Hands a request to next-auth, which asks for Node's own kind, and gives back its answer. */
export async function askNextAuth(options: AuthOptions, asked: Asked): Promise<Response> {
  const headers = new Headers()
  let status = 200
  let content: BodyInit | null = null
  const response = {
    status(code: number) {
      status = code
      return response
    },
    getHeader: (name: string) =>
      name.toLowerCase() === 'set-cookie' ? headers.getSetCookie() : headers.get(name),
    setHeader(name: string, value: string | string[]) {
      headers.delete(name)
      for (const each of [value].flat()) headers.append(name, each)
      return response
    },
    end: () => response,
    json(value: unknown) {
      headers.set('content-type', 'application/json')
      content = JSON.stringify(value)
      return response
    },
    send(value: unknown) {
      content = typeof value === 'string' ? value : JSON.stringify(value)
      return response
    },
  }
  const { method, action, query, cookies, body } = asked
  const request = { method, query: { ...query, nextauth: action }, cookies, body, headers: {} }
  await NextAuth(request as never, response as never, options)
  return new Response(content, { status, headers })
}
