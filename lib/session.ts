import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import type { AuthOptions } from 'next-auth'
import { getServerSession } from 'next-auth'
import { encode } from 'next-auth/jwt'
import { cache } from 'react'
import { db } from '@/db/client'
import { actorOfSession, SESSION_HOURS } from '@/domain/users/queries'
import { signIn } from '@/domain/users/sign-in'
import { signOut } from '@/domain/users/sign-out'
import { isReachedOverHttps, sessionSecret } from './env'

/*
 * next-auth lives behind this file. Its signed and encrypted cookie carries nothing but the id of a session row;
 * who that is, and whether it still holds, is read from the database on every request.
 */

const COOKIE = 'minga.session'
const maxAge = SESSION_HOURS * 3600

const options = (): AuthOptions => ({
  secret: sessionSecret(),
  providers: [],
  session: { strategy: 'jwt', maxAge },
  cookies: {
    sessionToken: {
      name: COOKIE,
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isReachedOverHttps() },
    },
  },
  callbacks: {
    session: ({ session, token }) => ({ ...session, sessionId: token.sid }),
  },
})

const sessionId = cache(async () => {
  // A build has no reader and no settings, so no page that asks for the reader is made by it.
  await connection()
  const session = (await getServerSession(options())) as { sessionId?: unknown } | null
  return typeof session?.sessionId === 'string' ? session.sessionId : null
})

/** Who is signed in, or null. */
export const currentActor = cache(async () => {
  const id = await sessionId()
  return id === null ? null : actorOfSession({ db: db(), now: new Date() }, id)
})

/** Who is signed in; sends everybody else to the sign-in page. */
export async function requireActor() {
  const actor = await currentActor()
  if (!actor) redirect('/sign-in')
  return actor
}

/** Signs in and sets the cookie; throws DomainError when refused. */
export async function openSession(input: unknown) {
  const from = await headers()
  const { sessionId: sid } = await signIn({ db: db(), now: new Date() }, input, {
    address: from.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'local',
    userAgent: from.get('user-agent'),
  })
  const token = await encode({ token: { sid }, secret: sessionSecret(), maxAge })
  const jar = await cookies()
  jar.set(COOKIE, token, { httpOnly: true, sameSite: 'lax', path: '/', secure: isReachedOverHttps(), maxAge })
}

/** Ends the session on the server and takes the cookie away. */
export async function closeSession() {
  const id = await sessionId()
  if (id) await signOut({ db: db(), now: new Date() }, id)
  const jar = await cookies()
  jar.delete(COOKIE)
}
