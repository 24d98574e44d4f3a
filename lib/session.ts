import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { getServerSession } from 'next-auth'
import { encode } from 'next-auth/jwt'
import { cache } from 'react'
import { db } from '@/db/client'
import type { Role } from '@/db/enums'
import { acceptInvitation } from '@/domain/users/accept-invitation'
import { changeAddress } from '@/domain/users/change-address'
import {
  KNOWN_DAYS,
  knownBrowser,
  type Owner,
  rememberBrowser,
  whoCameIn,
} from '@/domain/users/known-browser'
import type { From, OpenedSession } from '@/domain/users/open-session'
import { actorOfSession } from '@/domain/users/queries'
import { resetPassword } from '@/domain/users/reset-password'
import { awaitsSecondFactor, showSecondFactor } from '@/domain/users/second-factor/show'
import { openVault } from '@/domain/users/second-factor/vault'
import { noteSeen } from '@/domain/users/sessions'
import { signIn } from '@/domain/users/sign-in'
import { signOut } from '@/domain/users/sign-out'
import { askedHeader, placeInstead } from './asked-path'
import { authOptions, sessionCookie, sessionSeconds } from './auth-options'
import { sessionSecret } from './env'
import { goingOnTo, localPath } from './local-path'

/*
 * next-auth lives behind this file. Its signed and encrypted cookie carries nothing but the id of a session row;
 * who that is, and whether it still holds, is read from the database on every request.
 */

/** The session that the reader's cookie names, whatever that is worth; null when there is none. */
export const cookieSession = cache(async () => {
  // A build has no reader and no settings, so no page that asks for the reader is made by it.
  await connection()
  const session = (await getServerSession(authOptions())) as { sessionId?: unknown } | null
  return typeof session?.sessionId === 'string' ? session.sessionId : null
})

/** Who is signed in, also one who may do nothing yet but set up a second factor; or null. */
export const signedIn = cache(async () => {
  const id = await cookieSession()
  if (id === null) return null
  const now = new Date()
  const actor = await actorOfSession({ db: db(), now }, id)
  if (actor) await noteSeen({ db: db(), now }, { id, lastSeenAt: actor.lastSeenAt })
  return actor
})

/** Who is signed in and may work, or null. */
export const currentActor = cache(async () => {
  const actor = await signedIn()
  return actor?.owesSecondFactor ? null : actor
})

/**
 * Who is signed in; sends everybody else to the sign-in page, or to set up the second factor that is asked for. From
 * there they go on to `path`, or to the page that they asked for.
 */
export async function requireActor(path?: string) {
  const actor = await signedIn()
  if (!actor) redirect(goingOnTo('/sign-in', path ?? (await pathAsked())))
  if (actor.owesSecondFactor) redirect(goingOnTo('/account/second-factor', path ?? (await pathAsked())))
  return actor
}

/** The path of the page that is asked for (see `proxy.ts`); home where nothing says it. */
async function pathAsked() {
  return localPath((await headers()).get(askedHeader))
}

/** Where somebody of a role is at home. */
export const homeOf = (role: Role) =>
  role === 'focal_point' ? '/portal' : role === 'expert' ? '/deployments' : '/'

/** Somebody of the team or an observer, for whom the cases are; sends authorities and experts to their own pages. */
export const requireReader = () => requireRole((role) => homeOf(role) === '/')

/** The focal point of an authority; sends everybody else home. */
export const requireFocalPoint = () => requireRole((role) => role === 'focal_point')

/** An expert; sends everybody else home. */
export const requireExpert = () => requireRole((role) => role === 'expert')

async function requireRole(isMeant: (role: Role) => boolean) {
  const actor = await requireActor()
  if (!isMeant(actor.role)) redirect(placeInstead(homeOf(actor.role), await pathAsked()))
  return actor
}

/**
 * Who is signed in, for the pages on which a second factor is set up; sends everybody else to the sign-in page, from
 * which they go on to the account.
 */
export async function requireOwner() {
  const actor = await signedIn()
  if (!actor) redirect(goingOnTo('/sign-in', '/account'))
  return actor
}

/** Where the request comes from. */
export async function whereFrom(): Promise<From> {
  const from = await headers()
  return {
    address: from.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'local',
    userAgent: from.get('user-agent'),
  }
}

/** What the second factors of this installation are sealed with. */
export const vault = () => openVault(sessionSecret())

/** Signs in and sets the cookie; throws DomainError when refused. Gives back where to go on. */
export async function openSession(input: unknown) {
  const now = new Date()
  const token = (await cookies()).get(knownCookie)?.value
  const known = (owner: Owner) => knownBrowser(sessionSecret(), token, owner, now)
  return keep(await signIn({ db: db(), now }, input, await whereFrom(), known))
}

/** The same for whoever was invited. */
export async function openInvited(input: unknown) {
  return keep(await acceptInvitation({ db: db(), now: new Date() }, input, await whereFrom()))
}

/** The same for whoever chose a new password by a link. */
export async function openReset(input: unknown) {
  return keep(await resetPassword({ db: db(), now: new Date() }, input, await whereFrom()))
}

/** Gives an account the address whose link was followed; the reader's own session stays. */
export async function confirmAddress(input: unknown) {
  const here = { address: (await whereFrom()).address, sessionId: await cookieSession() }
  await changeAddress({ db: db(), now: new Date() }, input, here)
}

/** Whether the reader's session waits for its second factor. */
export async function isSecondFactorDue() {
  const id = await cookieSession()
  return id !== null && awaitsSecondFactor({ db: db(), now: new Date() }, id)
}

/** Shows the second factor of the session that waits for it; throws DomainError when refused. */
export async function passSecondFactor(input: unknown) {
  const sessionId = (await cookieSession()) ?? '00000000-0000-0000-0000-000000000000'
  const { address } = await whereFrom()
  await showSecondFactor({ db: db(), now: new Date() }, input, { vault: vault(), sessionId, address })
  await knowBrowser(sessionId)
}

/** Ends the session on the server and takes the cookie away. */
export async function closeSession() {
  const id = await cookieSession()
  if (id) await signOut({ db: db(), now: new Date() }, id)
  const jar = await cookies()
  jar.delete(sessionCookie().name)
}

/** By which a browser in which somebody has come in before is known (see `known-browser.ts`). */
const knownCookie = 'minga.known'

/** Lets a browser be known by whoever has come in with this session, which waits for nothing more. */
async function knowBrowser(sessionId: string) {
  const owner = await whoCameIn(db(), sessionId)
  if (!owner) return
  const jar = await cookies()
  const token = rememberBrowser(sessionSecret(), jar.get(knownCookie)?.value, owner, new Date())
  jar.set(knownCookie, token, { ...sessionCookie().options, maxAge: KNOWN_DAYS * 86_400 })
}

async function keep({ sessionId: sid, secondFactorDue }: OpenedSession) {
  const token = await encode({ token: { sid }, secret: sessionSecret(), maxAge: sessionSeconds })
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, token, { ...options, maxAge: sessionSeconds })
  await knowBrowser(sid)
  return secondFactorDue ? '/sign-in/code' : '/'
}
