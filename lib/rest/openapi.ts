import { z } from 'zod'
import schemas from './answers.json'
import { root } from './match'
import { isPersonal } from './names'
import type { Operation } from './operation'
import { operations } from './operations'
import { namesRecord, recordsOf, takesVersion } from './preconditions'

type Json = Record<string, unknown>

/** Headers that every answer has. */
const limits = {
  'RateLimit-Limit': { $ref: '#/components/headers/RateLimit-Limit' },
  'RateLimit-Remaining': { $ref: '#/components/headers/RateLimit-Remaining' },
  'RateLimit-Reset': { $ref: '#/components/headers/RateLimit-Reset' },
}
const words = {
  page: 'A page of the list; the header Link leads to the pages around it',
  record: 'The record',
  done: 'What came of it',
  file: 'The file',
}
const fileTypes = [
  'application/json',
  'application/octet-stream',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/zip',
  'text/csv',
]

/** Whether what it answers says which version of its record that is. */
const hasVersion = ({ id }: Pick<Operation, 'id'>) =>
  'version' in ((schemas as Record<string, { properties?: Json }>)[id]?.properties ?? {})

/** What an operation answers when it is done: by the types of what it runs. */
function answersOf({ id, method, answers, tellsProgress, takesFile }: Operation): Json {
  const known = (schemas as Record<string, Json>)[id]
  const schema = known && (sayingWhoMayKnow(known) as Json)
  if (answers === 'file')
    return {
      200: {
        description: words.file,
        headers: limits,
        content: Object.fromEntries(fileTypes.map((type) => [type, {}])),
      },
      304: { description: 'Not changed' },
    }
  const hasTag = method === 'GET' || hasVersion({ id })
  const found = {
    description: words[answers],
    headers: {
      ...limits,
      ...(hasTag ? { ETag: { $ref: '#/components/headers/ETag' } } : {}),
      ...(answers === 'page' ? { Link: { $ref: '#/components/headers/Link' } } : {}),
    },
    content: {
      'application/json': { schema: schema ?? { type: 'object' } },
      ...(tellsProgress ? { 'application/x-ndjson': {} } : {}),
    },
  }
  if (answers !== 'done')
    return { 200: found, ...(method === 'GET' ? { 304: { description: 'Not changed' } } : {}) }
  const nothing = { description: 'Done', headers: limits }
  return {
    ...(schema ? { 200: found } : {}),
    ...(schema && (takesFile || isWhole(schema)) ? {} : { 204: nothing }),
  }
}

/** A schema that says which fields are there only for a token that may know of people. */
function sayingWhoMayKnow(value: unknown, within = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => sayingWhoMayKnow(one, within))
  if (typeof value !== 'object' || value === null) return value
  const { properties, required, ...rest } = value as { properties?: Json; required?: string[] }
  const inner = Object.fromEntries(
    Object.entries(rest).map(([name, one]) => [name, sayingWhoMayKnow(one, within)]),
  )
  if (!properties) return { ...inner, ...(required ? { required } : {}) }
  const always = (required ?? []).filter((field) => !isPersonal(field, within))
  return {
    ...inner,
    properties: Object.fromEntries(
      Object.entries(properties).map(([field, one]) => [
        field,
        isPersonal(field, within)
          ? { ...(one as Json), description: 'For a token with the scope people' }
          : sayingWhoMayKnow(one, field),
      ]),
    ),
    ...(always.length > 0 ? { required: always } : {}),
  }
}

/** Whether something is answered in any case. */
const isWhole = (schema: Json) => schema.type === 'object'

const problems = {
  description: 'What can be done about it, in the language of Accept-Language',
  headers: limits,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** The description of the API as OpenAPI 3.1, made of the same table and schemas by which it answers. */
export function openApi(version: string): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: described(operation),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Minga',
      version,
      description:
        'Everything that the pages do, by the same commands and rules. A token acts for the user who made it. A parameter that an operation does not know is refused.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: root }],
    security: [{ token: [] }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token of the user for whom it acts; each operation names the scope that it needs',
        },
      },
      headers: {
        ETag: headerOf(
          'What was answered, for If-None-Match and If-Match: of a record with a version, that one, a hyphen and a digest of the rest',
        ),
        Link: headerOf('The pages before and after this one (RFC 8288)'),
        'RateLimit-Limit': headerOf('How often the token may be used in a minute', 'integer'),
        'RateLimit-Remaining': headerOf('How often it still may in this minute', 'integer'),
        'RateLimit-Reset': headerOf('Seconds until the next minute', 'integer'),
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['status', 'code', 'detail'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            code: { type: 'string' },
            detail: { type: 'string' },
            fieldErrors: { type: 'object', additionalProperties: { type: 'string' } },
            newer: {
              type: 'object',
              description: 'What somebody else has saved meanwhile',
              required: ['version', 'savedAt', 'values'],
              properties: {
                version: { type: 'integer' },
                savedBy: { type: 'string' },
                savedAt: { type: 'string', format: 'date-time' },
                values: { type: 'object' },
              },
            },
          },
        },
      },
    },
  }
}

function described(operation: Operation): Json {
  const { id, tag, path, scope, takesFile } = operation
  return {
    operationId: id,
    tags: [tag],
    summary: inWords(id),
    'x-scope': scope,
    security: [{ token: [scope] }],
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...queryOf(operation),
      ...(scope === 'write' ? writeHeaders(operation) : []),
    ],
    ...(takesFile
      ? { requestBody: { required: true, content: { 'application/octet-stream': {} } } }
      : bodyOf(operation)),
    responses: {
      ...answersOf(operation),
      ...Object.fromEntries([400, 401, 403, 404, 409, 412, 422, 429].map((status) => [status, problems])),
    },
  }
}

const headerOf = (description: string, type: 'string' | 'integer' = 'string') => ({
  description,
  schema: { type },
})

const inWords = (id: string) =>
  id
    .replace(/([A-Z])/g, ' $1')
    .replace(/^./, (first) => first.toUpperCase())
    .toLowerCase()

function queryOf({ query }: Operation): Json[] {
  if (!query) return []
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' }) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
})

const writeHeaders = (operation: Operation) => {
  const onTag = ifMatchSays(operation)
  return [
    header(
      'Idempotency-Key',
      'Sent twice under one key, it is done once and answered alike; 422 for anything else',
    ),
    ...(onTag ? [header('If-Match', onTag)] : []),
  ]
}

/** What If-Match is held against; null where nothing can be read that has a tag. */
function ifMatchSays(operation: Operation): string | null {
  if (takesVersion(operation))
    return 'The ETag that was seen, of which the version counts, or the version alone in quotes, in place of the one in the body; 412 where a newer one was saved'
  const records = recordsOf(operation)
  if (records.length === 0) return null
  const alone = namesRecord(operation) && records.some(hasVersion) ? ', or its version alone in quotes' : ''
  const names = records.map(({ path }) => `GET ${path}`).join(' or ')
  return `The ETag that was answered by ${names}${alone}; 412 where it is another one now`
}

function bodyOf({ body, notInBody = [] }: Operation): Json {
  if (!body) return {}
  const schema = without(z.toJSONSchema(body, { io: 'output', unrepresentable: 'any' }) as Json, notInBody)
  return { requestBody: { required: true, content: { 'application/json': { schema } } } }
}

/** A schema without what the address says, also where it is put together of several. */
function without(schema: Json, names: readonly string[]): Json {
  const { $schema: _, ...rest } = schema
  const each = (list: unknown) => (list as Json[]).map((one) => without(one, names))
  const properties = rest.properties as Record<string, Json> | undefined
  return {
    ...rest,
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).filter(([name]) => !names.includes(name)),
          ),
        }
      : {}),
    ...(rest.required
      ? {
          required: (rest.required as string[]).filter((name) => !names.includes(name) && name !== 'version'),
        }
      : {}),
    ...(rest.additionalProperties === false ? { additionalProperties: true } : {}),
    ...(rest.allOf ? { allOf: each(rest.allOf) } : {}),
    ...(rest.anyOf ? { anyOf: each(rest.anyOf) } : {}),
    ...(rest.oneOf ? { oneOf: each(rest.oneOf) } : {}),
  }
}
