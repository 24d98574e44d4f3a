import { openApi } from './openapi'

export type ShownOperation = {
  id: string
  method: string
  path: string
  tag: string
  scope: string
  /** The names of what the address holds and what it may ask. */
  params: readonly string[]
  query: readonly string[]
  /** An example of the body, as JSON; null where there is none. */
  body: string | null
}

type Json = Record<string, unknown>
type Described = {
  operationId: string
  tags: string[]
  'x-scope': string
  parameters: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema?: Json }> }
}

/** The operations as their page shows them, with an example of each body, made of the description that programs read. */
export function shownOperations(): ShownOperation[] {
  const { paths } = openApi('') as { paths: Record<string, Record<string, Described>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const schema = described.requestBody?.content['application/json']?.schema
      const named = (where: string) =>
        described.parameters.filter((one) => one.in === where).map(({ name }) => name)
      return {
        id: described.operationId,
        method: method.toUpperCase(),
        path,
        tag: described.tags[0] as string,
        scope: described['x-scope'],
        params: named('path'),
        query: named('query'),
        body: schema ? JSON.stringify(exampleOf(schema), null, 2) : null,
      }
    }),
  )
}

/** A value that fits a schema as far as its shape says. */
function exampleOf(schema: Json): unknown {
  const [first] = (schema.oneOf ?? schema.anyOf ?? []) as Json[]
  if (first) return exampleOf(first)
  if (schema.allOf) return Object.assign({}, ...(schema.allOf as Json[]).map(exampleOf))
  if (schema.enum) return (schema.enum as unknown[])[0]
  if ('const' in schema) return schema.const
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties as Record<string, Json>).map(([name, inner]) => [
        name,
        exampleOf(inner),
      ]),
    )
  switch (schema.type) {
    case 'array':
      return schema.items ? [exampleOf(schema.items as Json)] : []
    case 'integer':
    case 'number':
      return 1
    case 'boolean':
      return false
    case 'object':
      return {}
    default:
      return schema.format === 'date' ? '2026-01-31' : ''
  }
}
