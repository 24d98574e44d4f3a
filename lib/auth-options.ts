import 'server-only'
import type { AuthOptions } from 'next-auth'
import { SESSION_HOURS } from '@/domain/users/queries'
import { isReachedOverHttps, sessionSecret } from './env'

/** How long the cookie of a session lasts. */
export const sessionSeconds = SESSION_HOURS * 3600

/** The cookie that carries a session; read by the server only. */
export const sessionCookie = () => ({
  name: 'minga.session',
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isReachedOverHttps() },
})

/** What next-auth is told wherever it is asked. */
export const authOptions = (): AuthOptions => ({
  secret: sessionSecret(),
  providers: [],
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  cookies: { sessionToken: sessionCookie() },
  callbacks: {
    session: ({ session, token }) => ({ ...session, sessionId: token.sid }),
  },
})
