import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { type Locale, locales } from '@/db/enums'
import { apiAnswer } from '@/db/schema/api'
import type { Context } from '@/domain/command'
import { spool } from '@/domain/documents/spool'
import { DomainError } from '@/domain/errors'
import { countUse, openToken } from '@/domain/tokens/queries'
import { textsIn } from '@/reports/texts'
import { errorSentence } from '../error-sentence'
import type { Texts } from '../history-sentence'
import { bytesOf } from '../request-body'
import { tagsIn } from './entity-tags'
import { isFor } from './is-for'
import { routeOf } from './match'
import { withoutNames } from './names'
import { type Asked, type Operation, wantsLines } from './operation'
import {
  answerOf,
  ifMatchOf,
  preconditionOf,
  recordsOf,
  saveOn,
  takesVersion,
  withVersion,
} from './preconditions'
import { queryOf } from './query'
import { Refused } from './refused'

/** How many times a token may be used in a minute. */
export const usesAMinute = 600
const bodyLimit = 1024 * 1024
const statuses = { invalid: 422, not_found: 404, forbidden: 403, conflict: 409 } as const

type World = { db: Db; now: Date }
type Token = NonNullable<Awaited<ReturnType<typeof openToken>>>
/** What is answered before it becomes bytes. */
type Answer = { status: number; body: unknown; text?: string; etag?: string; file?: Response }

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
    return write(await answerTo(operation, asked, { ...world, actor: token.actor }, token), request)
  } catch (error) {
    return described(error, locale, token.scopes.includes('people'))
  }
}

/** Does what is asked, on the record that was seen and once under its key, as the headers say. */
async function answerTo(
  operation: Operation,
  asked: Asked,
  context: Context,
  { id: tokenId }: Token,
): Promise<Answer> {
  if (operation.method === 'GET') return done(operation, context, asked)
  const run = (inside: Context, given: Asked) => demanded(operation, inside, given)
  const key = operation.scope === 'write' ? asked.request.headers.get('idempotency-key') : null
  if (key === null) return run(context, asked)
  const once = keptOnce(context, { tokenId, key, operation, asked })
  if (operation.takesFile)
    // Taken in first: the database serves nobody else while a transaction waits for bytes.
    return spool(asked.bytes(), ({ path, digest }) =>
      once(digest, (inside) => run(inside, { ...asked, bytes: () => createReadStream(path) })),
    )
  if (!isLines(operation, asked)) return once(null, (inside) => run(inside, asked))
  return run(context, {
    ...asked,
    once: async (given, work) => {
      const { body } = await once(null, async (inside) => ({
        status: 200,
        body: answerOf(await work({ ...given, ...inside }), asked.scopes).body,
      }))
      return body as never
    },
  })
}

const isLines = ({ tellsProgress }: Operation, { request }: Asked) =>
  tellsProgress === true && wantsLines(request)

/** Does a write on the record that If-Match names; throws 412 or 422, and nothing is done, where it is another. */
async function demanded(operation: Operation, context: Context, asked: Asked): Promise<Answer> {
  const tags = ifMatchOf(asked.request)
  if (tags === null) return done(operation, context, asked)
  const ofSave = tags !== '*' && takesVersion(operation)
  const { precondition, settle } = ofSave
    ? saveOn(tags, operation)
    : preconditionOf(tags, operation, { asked, context })
  if (operation.takesFile || isLines(operation, asked)) {
    // What comes in or goes out piece by piece keeps no transaction open; its command asks by itself.
    if (recordsOf(operation).length === 0) settle(null)
    return done(operation, { ...context, precondition }, asked)
  }
  return context.db.transaction(async (tx) => {
    const answer = await done(operation, { ...context, db: tx, precondition }, asked).catch((error) => {
      settle(error)
      throw error
    })
    settle(null)
    return answer
  })
}

async function done(operation: Operation, context: Context, asked: Asked): Promise<Answer> {
  const value = await operation.run(context, asked)
  if (value instanceof Response) return { status: value.status, body: null, file: value }
  if (operation.answers === 'done' && (value === undefined || value === null))
    return { status: 204, body: null }
  const { body, text, tag } = answerOf(value, asked.scopes)
  if (operation.method === 'GET') return { status: 200, body, text, etag: `"${tag}"` }
  const version = (value as { version?: unknown }).version
  return { status: 200, body, text, ...(typeof version === 'number' ? { etag: `"${version}"` } : {}) }
}

/**
 * Does it in one transaction with the note of its answer: a second call with the same key waits for the first one,
 * and hears what that one heard. Throws 422 where the key was used for something else, DomainError `conflict` where
 * what was answered is a secret, which is kept nowhere.
 */
function keptOnce(
  context: Context,
  given: { tokenId: number; key: string; operation: Operation; asked: Asked },
) {
  const { asked, operation, tokenId, key } = given
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new DomainError('invalid', 'idempotencyKey')
  const seen = asked.request.headers.get('if-match')
  return async (bytes: string | null, run: (inside: Context) => Promise<Answer>): Promise<Answer> => {
    const digest = createHash('sha256')
      .update(JSON.stringify([operation.id, asked.params, asked.query, asked.body, seen, bytes]))
      .digest('hex')
    return context.db.transaction(async (tx) => {
      const [mine] = await tx
        .insert(apiAnswer)
        .values({ tokenId, key, digest, status: 0, answeredAt: context.now })
        .onConflictDoNothing()
        .returning({ key: apiAnswer.key })
      const where = and(eq(apiAnswer.tokenId, tokenId), eq(apiAnswer.key, key))
      if (!mine) {
        const [before] = await tx.select().from(apiAnswer).where(where)
        if (before?.digest !== digest) throw new DomainError('invalid', 'idempotencyKeyUsed')
        if (operation.givesSecret) throw new DomainError('conflict', 'idempotencyKeyUsed')
        const { status, body, etag } = before
        return { status, body: body === null ? null : JSON.parse(body), etag: etag ?? undefined }
      }
      const answer = await run({ ...context, db: tx })
      const body = answer.body === null || operation.givesSecret ? null : JSON.stringify(answer.body)
      await tx.update(apiAnswer).set({ status: answer.status, body, etag: answer.etag }).where(where)
      return answer
    })
  }
}

async function read(
  request: Request,
  operation: Operation,
  params: Record<string, string>,
  { scopes }: Token,
): Promise<Asked> {
  const query = queryOf(operation, new URL(request.url).searchParams)
  const tags = ifMatchOf(request)
  const body = operation.body ? await jsonBody(request) : {}
  return {
    params,
    query,
    body: tags !== null && tags !== '*' && takesVersion(operation) ? withVersion(tags, body) : body,
    bytes: () => bytesOf(request),
    scopes,
    request,
    once: (context, work) => work(context),
  }
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

function write({ status, body, text, etag, file }: Answer, request: Request): Response | Promise<Response> {
  if (file) return unlessSeen(file, request)
  const headers = new Headers({ 'cache-control': 'private, no-store' })
  if (etag) headers.set('etag', etag)
  const { next, previous } = (body ?? {}) as { next?: unknown; previous?: unknown }
  const links = [
    typeof next === 'string' ? linkTo(request, next, 'next') : null,
    typeof previous === 'string' ? linkTo(request, previous, 'prev') : null,
  ].filter((link) => link !== null)
  if (links.length > 0) headers.set('link', links.join(', '))
  if (status === 204) return new Response(null, { status, headers })
  if (etag && (request.method === 'GET' || request.method === 'HEAD')) {
    if (!isSeen(request.headers.get('if-match'), etag, true)) throw new Refused(412, 'ifMatchChanged')
    if (isSeen(request.headers.get('if-none-match'), etag, false))
      return new Response(null, { status: 304, headers })
  }
  headers.set('content-type', 'application/json')
  return new Response(text ?? JSON.stringify(body), { status, headers })
}

/** A file, or that it is still the one that the caller has. */
async function unlessSeen(file: Response, request: Request) {
  const etag = file.headers.get('etag')
  if (!etag || !isSeen(request.headers.get('if-none-match'), etag, false)) return file
  await file.body?.cancel()
  return new Response(null, { status: 304, headers: { etag, 'cache-control': 'private, no-store' } })
}

/** Whether a header names the tag of an answer; `usual` where it names none at all. */
function isSeen(header: string | null, etag: string, usual: boolean) {
  const tags = tagsIn(header)
  if (tags === null) return usual
  return tags === '*' || (tags !== 'malformed' && tags.includes(etag.slice(1, -1)))
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

function described(error: unknown, locale: Locale, mayName = false): Response {
  const t = textsIn(locale) as unknown as Texts
  if (error instanceof DomainError) {
    const { code, fieldErrors, newer } = error
    const status = error instanceof Refused ? error.status : statuses[code]
    const more = {
      ...(Object.keys(fieldErrors).length > 0 ? { fieldErrors } : {}),
      ...(newer ? { newer: mayName ? newer : withoutNames(newer) } : {}),
    }
    return problem(status, code, errorSentence(t, locale, error), {}, more)
  }
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
