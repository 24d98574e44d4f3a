import { z } from 'zod'
import { root } from './match'
import type { Operation } from './operation'
import { operations } from './operations'

type Json = Record<string, unknown>

const answers: Record<Operation['answers'], Json> = {
  page: {
    description: 'A page of the list',
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['items', 'next', 'previous', 'total', 'more'],
          properties: {
            items: { type: 'array', items: { type: 'object' } },
            next: { type: ['string', 'null'], description: 'The cursor of the page after this one' },
            previous: { type: ['string', 'null'] },
            total: { type: 'integer', description: 'How many rows there are; counted up to a thousand' },
            more: { type: 'boolean', description: 'Whether there are more rows than were counted' },
          },
        },
      },
    },
  },
  record: {
    description: 'The record; its ETag is the version that If-Match takes',
    headers: { ETag: { schema: { type: 'string' } } },
    content: { 'application/json': { schema: { type: 'object' } } },
  },
  done: {
    description: 'What came of it',
    content: { 'application/json': { schema: { type: 'object' } } },
  },
  file: {
    description: 'The file',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  },
}

const problems = {
  description: 'What can be done about it, in the language of Accept-Language',
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
        'Everything that the pages do, by the same commands and rules. A token acts for the user who made it.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: root }],
    security: [{ token: [] }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
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
            newer: { type: 'object', description: 'What somebody else has saved meanwhile' },
          },
        },
      },
    },
  }
}

function described(operation: Operation): Json {
  const { id, tag, method, path, scope, takesFile } = operation
  return {
    operationId: id,
    tags: [tag],
    summary: inWords(id),
    'x-scope': scope,
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
      200: answers[operation.answers],
      ...(method === 'GET' ? { 304: { description: 'Not changed' } } : { 204: { description: 'Done' } }),
      ...Object.fromEntries([401, 403, 404, 409, 422, 429].map((status) => [status, problems])),
    },
  }
}

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

/** Whether what is saved says on which version of its record. */
const takesVersion = (body: z.ZodType | undefined) =>
  body !== undefined &&
  JSON.stringify(z.toJSONSchema(body, { io: 'output', unrepresentable: 'any' })).includes('"version":{')

const writeHeaders = ({ body, takesFile }: Operation) => [
  ...(takesFile
    ? []
    : [header('Idempotency-Key', 'Sent twice under one key, it is done once and answered alike')]),
  ...(takesVersion(body) ? [header('If-Match', 'The ETag that was seen; a newer one is a conflict')] : []),
]

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
