import 'server-only'
import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { db } from '@/db/client'
import type { Context } from '@/domain/command'
import { DomainError, notFound } from '@/domain/errors'
import { askedPath } from './asked-path'
import { describeError } from './describe-error'
import { goingOnTo } from './local-path'
import { currentActor } from './session'

export const statuses = { invalid: 422, not_found: 404, forbidden: 403, conflict: 409 } as const

/**
 * A route handler for whoever is signed in. Refuses writes that come from another site; answers what the caller
 * can act on as problem+json (RFC 9457); logs everything else under a request id that the answer carries. A person who
 * follows a link when her session has ended is sent to sign in.
 */
export function route<Params>(
  handle: (request: Request, context: Context, params: Params) => Promise<Response>,
) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    const t = await getTranslations('errors')
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (!reads && !isSameSite(request)) return problem(403, 'forbidden', t('forbidden'))
    const actor = await currentActor()
    if (!actor && isOpened(request))
      return new Response(null, { status: 303, headers: { location: signInFor(request) } })
    if (!actor) return problem(401, 'unauthenticated', t('unauthenticated'))
    try {
      const asked = await params
      // No record is called by what the database can't even be asked for; an address without parts has none.
      if (Object.values((asked ?? {}) as object).some((part) => String(part).includes('\0'))) throw notFound()
      return await handle(request, { db: db(), actor, now: new Date() }, asked)
    } catch (error) {
      if (error instanceof DomainError) {
        return problem(statuses[error.code], error.code, await describeError(error), error.fieldErrors)
      }
      const requestId = randomUUID()
      console.error(`request ${requestId}`, error)
      return problem(500, 'bug', t('bug', { requestId }))
    }
  }
}

/** An answer as application/problem+json. */
export const problem = (
  status: number,
  code: string,
  detail: string,
  fieldErrors: Record<string, string> = {},
) =>
  Response.json(
    { status, code, title: code, detail, fieldErrors },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )

/** The page to sign in, from which she goes on to what she asked for. */
const signInFor = (request: Request) => goingOnTo('/sign-in', askedPath(new URL(request.url)))

/** Whether a person opens it in a browser, and no program asks for it. */
const isOpened = (request: Request) =>
  request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')

function isSameSite(request: Request) {
  const origin = request.headers.get('origin')
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host
}
