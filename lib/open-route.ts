import 'server-only'
import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { DomainError } from '@/domain/errors'
import { describeError } from './describe-error'
import { problem, statuses } from './route'

/**
 * A route handler for whoever holds a link, who is not signed in: the secret in its address says who may do what.
 * Answers what the caller can act on as problem+json, and logs everything else under a request id.
 */
export function openRoute<Params>(handle: (request: Request, params: Params) => Promise<Response>) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    try {
      return await handle(request, await params)
    } catch (error) {
      if (error instanceof DomainError)
        return problem(statuses[error.code], error.code, await describeError(error), error.fieldErrors)
      const requestId = randomUUID()
      console.error(`request ${requestId}`, error)
      return problem(500, 'bug', (await getTranslations('errors'))('bug', { requestId }))
    }
  }
}
