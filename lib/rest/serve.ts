import { createHash, randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { type Locale, locales } from '@/db/enums'
import { apiAnswer } from '@/db/schema/api'
import type { Actor } from '@/domain/actor'
import { DomainError } from '@/domain/errors'
import { countUse, openToken } from '@/domain/tokens/queries'
import { textsIn } from '@/reports/texts'
import { errorSentence } from '../error-sentence'
import type { Texts } from '../history-sentence'
import { bytesOf } from '../request-body'
import { routeOf } from './match'
import { withoutNames } from './names'
import { type Asked, type Operation, wantsLines } from './operation'

/** How many times a token may be used in a minute. */
export const usesAMinute = 600
const bodyLimit = 1024 * 1024
const statuses = { invalid: 422, not_found: 404, forbidden: 403, conflict: 409 } as const

type World = { db: Db; now: Date }
type Token = NonNullable<Awaited<ReturnType<typeof openToken>>>
/** What is answered before it becomes bytes. */
type Answer = { status: number; body: unknown; etag?: string; file?: Response }

/**
 * Answers what a program asks below /api/v1, as the table of operations says: who it acts for, whether its token may,
 * how often; a write with an Idempotency-Key once. Errors are problem+json (RFC 9457); a bug is logged under the id
 * that its answer carries, and says nothing else.
 */
export async function serve(request: Request, world: World): Promise<Response> {
  const locale = spoken(request) ?? 'en'
  try {
    const found = routeOf(request.method, new URL(request.url).pathname)
    const token = await tokenOf(request, world)
    if (!token)
      return problem(401, 'unauthenticated', say(locale, 'unauthenticated'), { 'www-authenticate': 'Bearer' })
    const limits = await limitsOf(world, token)
    if (limits.used > usesAMinute)
      return problem(429, 'too_many', say(locale, 'tooManyCalls'), {
        ...limits.headers,
        'retry-after': limits.reset,
      })
    const response = await answered(found, request, world, token, locale)
    for (const [name, value] of Object.entries(limits.headers)) response.headers.set(name, value)
    return response
  } catch (error) {
    return described(error, locale)
  }
}

async function answered(
  found: ReturnType<typeof routeOf>,
  request: Request,
  world: World,
  token: Token,
  locale: Locale,
): Promise<Response> {
  try {
    if ('methods' in found) {
      if (found.methods.length === 0) return problem(404, 'not_found', say(locale, 'notFound'))
      return problem(405, 'method', say(locale, 'notThisMethod'), { allow: found.methods.join(', ') })
    }
    const { operation, params } = found
    if (!token.scopes.includes(operation.scope))
      return problem(403, 'scope', say(locale, 'scopeMissing', { scope: operation.scope }))
    if (!isFor(operation, token.actor)) return problem(403, 'forbidden', say(locale, 'forbidden'))
    const asked = await read(request, operation, params, token)
    const key = request.headers.get('idempotency-key')
    const answer =
      operation.scope === 'write' && key !== null && isKept(operation, request)
        ? await onlyOnce({ key, asked, operation, token, world })
        : await done(operation, { ...world, actor: token.actor }, asked)
    return write(answer, request)
  } catch (error) {
    return described(error, locale, token.scopes.includes('people'))
  }
}

/** Whether its answer is kept under a key: a file would be kept twice, and lines leave while the work goes on. */
const isKept = ({ takesFile, tellsProgress }: Operation, request: Request) =>
  !takesFile && !(tellsProgress && wantsLines(request))

async function done(
  operation: Operation,
  context: { db: Db; actor: Actor; now: Date },
  asked: Asked,
): Promise<Answer> {
  const value = await operation.run(context, asked)
  if (value instanceof Response) return { status: value.status, body: null, file: value }
  if (operation.answers === 'done' && (value === undefined || value === null))
    return { status: 204, body: null }
  const version = (value as { version?: unknown }).version
  return {
    status: 200,
    body: asked.scopes.includes('people') ? value : withoutNames(value),
    ...(typeof version === 'number' ? { etag: `"${version}"` } : {}),
  }
}

/**
 * Does it in one transaction with the note of its answer: a second call with the same key waits for the first one,
 * and hears what that one heard. Throws DomainError `conflict` where the key was used for something else, or where what
 * was answered is a secret, which is kept nowhere.
 */
async function onlyOnce(given: {
  key: string
  asked: Asked
  operation: Operation
  token: Token
  world: World
}): Promise<Answer> {
  const { asked, operation, token, world } = given
  const { key } = given
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new DomainError('invalid', 'idempotencyKey')
  const digest = createHash('sha256')
    .update(JSON.stringify([operation.id, asked.params, asked.query, asked.body]))
    .digest('hex')
  return world.db.transaction(async (tx) => {
    const [mine] = await tx
      .insert(apiAnswer)
      .values({ tokenId: token.id, key, digest, status: 0, answeredAt: world.now })
      .onConflictDoNothing()
      .returning({ key: apiAnswer.key })
    const where = and(eq(apiAnswer.tokenId, token.id), eq(apiAnswer.key, key))
    if (!mine) {
      const [before] = await tx.select().from(apiAnswer).where(where)
      if (before?.digest !== digest || operation.givesSecret)
        throw new DomainError('conflict', 'idempotencyKeyUsed')
      const etag = before.etag ?? undefined
      return { status: before.status, body: before.body === null ? null : JSON.parse(before.body), etag }
    }
    const answer = await done(operation, { db: tx, actor: token.actor, now: world.now }, asked)
    const body = answer.body === null || operation.givesSecret ? null : JSON.stringify(answer.body)
    await tx.update(apiAnswer).set({ status: answer.status, body, etag: answer.etag }).where(where)
    return answer
  })
}

async function read(
  request: Request,
  operation: Operation,
  params: Record<string, string>,
  { scopes }: Token,
): Promise<Asked> {
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const query = operation.query ? checked(operation.query, asked) : {}
  const body = operation.body ? await jsonBody(request) : {}
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(request.headers.get('if-match') ?? '')?.[1]
  return {
    params,
    query: query as Asked['query'],
    // The version that the caller has seen is said in the header, as HTTP knows it, or in the body.
    body: version ? { version: Number(version), ...body } : body,
    bytes: () => bytesOf(request),
    scopes,
    request,
  }
}

function checked(schema: NonNullable<Operation['query']>, asked: Record<string, string>) {
  const result = schema.safeParse(asked)
  if (result.success) return result.data
  const fields = Object.fromEntries(result.error.issues.map(({ path }) => [path.join('.'), 'choose']))
  throw new DomainError('invalid', 'invalid', {}, fields)
}

/** The JSON object of a body; none is an empty one. Throws DomainError `invalid` for anything else. */
async function jsonBody(request: Request): Promise<Record<string, unknown>> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytesOf(request)) {
    size += piece.byteLength
    if (size > bodyLimit) throw new DomainError('invalid', 'bodyTooLarge')
    pieces.push(piece)
  }
  if (size === 0) return {}
  let value: unknown
  try {
    value = JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch {
    throw new DomainError('invalid', 'notJson')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DomainError('invalid', 'notJson')
  return value as Record<string, unknown>
}

function write({ status, body, etag, file }: Answer, request: Request): Response {
  if (file) return file
  const headers = new Headers({ 'cache-control': 'private, no-store' })
  if (etag) headers.set('etag', etag)
  const { next, previous } = (body ?? {}) as { next?: unknown; previous?: unknown }
  const links = [
    typeof next === 'string' ? linkTo(request, next, 'next') : null,
    typeof previous === 'string' ? linkTo(request, previous, 'prev') : null,
  ].filter((link) => link !== null)
  if (links.length > 0) headers.set('link', links.join(', '))
  if (status === 204) return new Response(null, { status, headers })
  if (etag && request.method === 'GET' && request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers })
  return Response.json(body, { status, headers })
}

function linkTo(request: Request, cursor: string, rel: string) {
  const url = new URL(request.url)
  url.searchParams.set('cursor', cursor)
  return `<${url.pathname}${url.search}>; rel="${rel}"`
}

async function tokenOf(request: Request, world: World) {
  const secret = /^Bearer (minga_[\w-]{20,100})$/.exec(request.headers.get('authorization') ?? '')?.[1]
  return secret ? openToken(world, secret) : null
}

async function limitsOf(world: World, token: Token) {
  const used = await countUse(world, token.id)
  const reset = String(60 - (Math.floor(world.now.getTime() / 1000) % 60))
  const headers = {
    'ratelimit-limit': String(usesAMinute),
    'ratelimit-remaining': String(Math.max(0, usesAMinute - used)),
    'ratelimit-reset': reset,
  }
  return { used, reset, headers }
}

/** The same as the doors of the pages: the portal is an authority's, the cases are the team's and the observers'. */
function isFor({ whose }: Operation, { role }: Actor) {
  if (whose === 'everybody') return true
  if (whose === 'authorities') return role === 'focal_point'
  return role !== 'focal_point' && role !== 'expert'
}

function described(error: unknown, locale: Locale, mayName = false): Response {
  const t = textsIn(locale) as unknown as Texts
  if (error instanceof DomainError)
    return problem(
      statuses[error.code],
      error.code,
      errorSentence(t, locale, error),
      {},
      {
        ...(Object.keys(error.fieldErrors).length > 0 ? { fieldErrors: error.fieldErrors } : {}),
        ...(error.newer ? { newer: mayName ? error.newer : withoutNames(error.newer) } : {}),
      },
    )
  const requestId = randomUUID()
  console.error(`request ${requestId}`, error)
  return problem(500, 'bug', say(locale, 'bug', { requestId }))
}

const say = (locale: Locale, key: string, params: Record<string, string> = {}) =>
  (textsIn(locale) as unknown as Texts)(`errors.${key}` as never, params as never)

const problem = (
  status: number,
  code: string,
  detail: string,
  headers: Record<string, string> = {},
  more: object = {},
) =>
  Response.json(
    { type: 'about:blank', status, title: code, code, detail, ...more },
    {
      status,
      headers: { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    },
  )

/** The first language of the caller that Minga speaks. */
function spoken(request: Request): Locale | undefined {
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.map((tag) => locales.find((known) => known === tag)).find((known) => known !== undefined)
}
