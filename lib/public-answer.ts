import 'server-only'
import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { DomainError, notFound } from '@/domain/errors'
import { describeError } from './describe-error'
import { problem } from './route'

/** What any program may read, also one that runs in a browser, and nobody lists. */
const open = {
  'access-control-allow-origin': '*',
  'x-robots-tag': 'noindex',
  'x-content-type-options': 'nosniff',
}

/**
 * A route handler for everybody, without an account. Answers what the caller can act on as problem+json; logs
 * everything else under a request id that the answer carries.
 */
export function publicRoute<Params>(handle: (request: Request, params: Params) => Promise<Response>) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    const answer = await answerOf(request, params, handle)
    for (const [name, value] of Object.entries(open)) answer.headers.set(name, value)
    return answer
  }
}

async function answerOf<Params>(
  request: Request,
  params: Promise<Params>,
  handle: (request: Request, params: Params) => Promise<Response>,
) {
  try {
    const asked = await params
    if (Object.values((asked ?? {}) as object).some((part) => String(part).includes('\0'))) throw notFound()
    return await handle(request, asked)
  } catch (error) {
    if (error instanceof DomainError)
      return problem(error.code === 'not_found' ? 404 : 429, error.code, await describeError(error))
    const requestId = randomUUID()
    console.error(`request ${requestId}`, error)
    const t = await getTranslations('errors')
    return problem(500, 'bug', t('bug', { requestId }))
  }
}

/** JSON of a kind of its own that may be kept for so many seconds. */
export const jsonOf = (value: unknown, contentType: string, seconds: number) =>
  new Response(JSON.stringify(value), {
    headers: { 'content-type': contentType, 'cache-control': `public, max-age=${seconds}` },
  })
