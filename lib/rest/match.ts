import type { Operation } from './operation'
import { operations } from './operations'

export const root = '/api/v1'

const matchers = operations.map((operation) => ({
  operation,
  parts: operation.path.slice(1).split('/'),
}))

/** The operation of a method and a path, with the parts that have a name; or the methods that the path knows. */
export function routeOf(
  method: string,
  pathname: string,
): { operation: Operation; params: Record<string, string> } | { methods: string[] } {
  const given = pathname.slice(root.length + 1).split('/')
  const fitting = matchers.flatMap(({ operation, parts }) => {
    const params = paramsOf(parts, given)
    return params ? [{ operation, params, named: Object.keys(params).length }] : []
  })
  // "/requests/drafts" is no request that is called so: the more is said, the better it fits.
  fitting.sort((a, b) => a.named - b.named)
  const wanted = method === 'HEAD' ? 'GET' : method
  const [best] = fitting.filter(({ operation }) => operation.method === wanted)
  return best ?? { methods: [...new Set(fitting.map(({ operation }) => operation.method))] }
}

/**
 * The readings of one record at the address of an operation or above it, the nearest first: what its ETag is held
 * against. An authority reads its requests below /portal and acts on them as everybody does.
 */
export function recordsAbove({ path, method }: Pick<Operation, 'path' | 'method'>): Operation[] {
  const parts = path.slice(1).split('/')
  const fits = (above: string[]) =>
    above.length <= parts.length &&
    above.every((part, at) => part === parts[at] || (isName(part) && isName(parts[at] as string)))
  return matchers
    .filter(
      ({ operation, parts: above }) =>
        operation.method === 'GET' &&
        operation.answers === 'record' &&
        // What a list holds is locked by nobody who adds to it.
        (operation.path.includes('{') || (method === 'PUT' && operation.path === path)) &&
        fits(above[0] === 'portal' ? above.slice(1) : above),
    )
    .map(({ operation }) => operation)
    .sort((a, b) => b.path.split('/').length - a.path.split('/').length)
}
const isName = (part: string) => part.startsWith('{')

function paramsOf(parts: readonly string[], given: readonly string[]): Record<string, string> | null {
  if (parts.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [at, part] of parts.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    const text = decoded(given[at] as string)
    if (text === null || text === '' || text.includes('\0')) return null
    if (name) params[name] = text
    else if (part !== text) return null
  }
  return params
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
