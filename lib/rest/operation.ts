import { z } from 'zod'
import type { Db } from '@/db/client'
import type { ApiScope } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import type { Command, Context } from '@/domain/command'
import { DomainError, notFound } from '@/domain/errors'
import type { Page } from '@/domain/paging'
import { asOfDay, readDay } from '@/reports/asked'

export type Asked = {
  /** The parts of the address that have a name. */
  params: Record<string, string>
  query: Record<string, string | undefined>
  body: Record<string, unknown>
  /** The bytes of a body that is a file. */
  bytes: () => AsyncIterable<Uint8Array>
  /** What the token that asks is good for. */
  scopes: readonly ApiScope[]
  /** The request itself, for an answer that goes on while the work does. */
  request: Request
  /** Does work that is answered while it goes on: once, where it is asked for under a key. */
  once: <Value>(context: Context, work: (context: Context) => Promise<Value>) => Promise<Value>
}

/** One thing that a program may ask for: what the API answers and what its description says come from here alone. */
export type Operation = {
  /** How the description calls it: the name of the command or the query, written out since a build shortens names. */
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below /api/v1, with the names of its variable parts in braces. */
  path: string
  tag: string
  scope: ApiScope
  /** Whom it answers, as the doors of the pages do: a command asks its own rules instead. */
  whose: 'readers' | 'authorities' | 'experts' | 'everybody'
  query?: z.ZodObject
  body?: z.ZodType
  /** Fields of the body's schema that the address says. */
  notInBody?: readonly string[]
  /** What it answers opens something: kept under no key, and said once. */
  givesSecret?: true
  /** The body is a file, whatever its type. */
  takesFile?: true
  /** Tells line by line how far it is, where application/x-ndjson is accepted. */
  tellsProgress?: true
  /** What the answer is; JSON unless it is a file, which comes as a whole response. */
  answers: 'page' | 'record' | 'done' | 'file'
  run: (context: Context, asked: Asked) => Promise<unknown>
}

export const pageQuery = {
  q: z.string().max(300).optional().describe('Free text'),
  sort: z.string().max(60).optional().describe('An order, with a minus for the other way round'),
  cursor: z.string().max(500).optional().describe('From `next` or `previous` of another page'),
  size: z.coerce.number().int().min(1).max(200).optional().describe('Rows of a page; 50 unless told'),
}
const filter = () => z.string().max(100).optional()

/** What a list that looks back takes: the day whose state it shows. */
export const asOfQuery = {
  asOf: z
    .string()
    .max(10)
    .optional()
    .describe('A day (YYYY-MM-DD) that is over, as it was on record at its end'),
}

/** A list, page by page. `filters` are the names of what narrows it; `looksBack` where it can be asked as of a day. */
export const list = (
  path: string,
  id: string,
  query: (db: Db, actor: Actor, query: never, params: Asked['params']) => Promise<Page<object>>,
  filters: readonly string[],
  { scope = 'read', looksBack = false }: { scope?: ApiScope; looksBack?: boolean } = {},
): Operation => ({
  id,
  method: 'GET',
  path,
  tag: tagOf(path),
  scope,
  whose: 'readers',
  query: z.object({
    ...pageQuery,
    ...(looksBack ? asOfQuery : {}),
    ...Object.fromEntries(filters.map((name) => [name, filter()])),
  }),
  answers: 'page',
  run: async (context, asked) => {
    const { db, actor } = looksBack ? asOfDay(context, readDay(asked.query.asOf)) : context
    const { rows, ...page } = await query(db, actor, asked.query as never, asked.params)
    return { items: rows, ...page }
  },
})

/** What only the rules and the searches look at. */
const forUsAlone = ['subject', 'search', 'nameKey', 'sortedNameKey']

/** One record, as far as it is for others. */
export const read = (
  path: string,
  id: string,
  query: (context: Context, asked: Asked) => Promise<object>,
  {
    scope = 'read',
    whose = 'readers',
    filters,
  }: Partial<Pick<Operation, 'scope' | 'whose'>> & { filters?: readonly string[] } = {},
): Operation => ({
  id,
  method: 'GET',
  path,
  tag: tagOf(path),
  scope,
  whose,
  ...(filters ? { query: z.object(Object.fromEntries(filters.map((name) => [name, filter()]))) } : {}),
  answers: 'record',
  run: async (context, asked) => {
    const found = Object.entries(await query(context, asked))
    return Object.fromEntries(found.filter(([name]) => !forUsAlone.includes(name)))
  },
})

/** Refuses a token that is not good for a scope that what is asked needs as well; throws `forbidden`. */
export function demandScope({ scopes }: Pick<Asked, 'scopes'>, scope: ApiScope) {
  if (!scopes.includes(scope)) throw new DomainError('forbidden', 'scopeMissing', { scope })
}

type Taking = { input: z.ZodType }

/** Reads a part of the address for the field of its name. */
export type Read = (text: string, context: Context) => unknown

/** A command over its own schema; the fields that are named in the address are not in the body. */
export const act = <Input, Value>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  id: string,
  run: Command<Input, Value> & Taking,
  read: Record<string, Read> = {},
  fixed: Record<string, unknown> = {},
): Operation => {
  const inAddress = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
  return {
    id,
    method,
    path,
    tag: tagOf(path),
    scope: 'write',
    whose: 'everybody',
    body: run.input,
    notInBody: [...inAddress, ...Object.keys(fixed)],
    answers: 'done',
    run: async (context, asked) => {
      const given: Record<string, unknown> = { ...fixed }
      for (const name of inAddress)
        given[name] = await (read[name] ?? number)(asked.params[name] ?? '', context)
      return run(context, { ...asked.body, ...given } as Input)
    },
  }
}

const tagOf = (path: string) => path.split('/')[1] as string

/** A number in an address; throws `not_found` for what can't be one. */
export function number(text: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text) || Number(text) > 2_147_483_647) throw notFound()
  return Number(text)
}

/** Whether the caller wants to hear how far the work is while it goes on. */
export const wantsLines = (request: Request) =>
  (request.headers.get('accept') ?? '').includes('application/x-ndjson')
