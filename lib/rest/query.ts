import { DomainError } from '@/domain/errors'
import { editDistance } from '@/domain/names'
import type { Asked, Operation } from './operation'

/**
 * What is asked for in the address, as the operation's schema has it. What it does not know is refused: a filter that
 * is misspelt and left out in silence would answer with everything.
 * Throws DomainError `invalid` that names the parameter and, where one is close, the one that was meant.
 */
export function queryOf({ query }: Operation, said: URLSearchParams): Asked['query'] {
  const names = [...said.keys()]
  refuseUnknown(names, Object.keys(query?.shape ?? {}))
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  if (twice[0] !== undefined)
    throw new DomainError('invalid', 'parameterTwice', { name: twice[0] }, fieldsOf(twice))
  if (!query) return {}
  const result = query.safeParse(Object.fromEntries(said))
  if (!result.success)
    throw new DomainError(
      'invalid',
      'invalid',
      {},
      fieldsOf(result.error.issues.map(({ path }) => path.join('.'))),
    )
  return result.data as Asked['query']
}

/** Refuses a name that is none of the known ones, and says which one was meant; throws DomainError `invalid`. */
export function refuseUnknown(names: readonly string[], known: readonly string[]) {
  const unknown = names.filter((name) => !known.includes(name))
  const [first] = unknown
  if (first === undefined) return
  const meant = known.find((name) => isClose(first, name))
  throw new DomainError(
    'invalid',
    meant ? 'unknownParameterMeant' : 'unknownParameter',
    { name: first.slice(0, 100), meant: meant ?? '', known: known.join(', ') || 'none' },
    fieldsOf(unknown),
  )
}

const fieldsOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name.slice(0, 100), 'choose']))

/** Another way to write it, its beginning, or one or two slips from it. */
function isClose(said: string, name: string) {
  const [a, b] = [said, name].map(bare) as [string, string]
  if (a.length > 60) return false
  if (a === b || (a.length >= 3 && (a.startsWith(b) || b.startsWith(a)))) return true
  const slips = b.length >= 5 ? 2 : 1
  return b.length >= 3 && editDistance(a, b, slips) <= slips
}

/** Without capitals, hyphens and the ending of several. */
const bare = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/ies$/, 'y')
    .replace(/s$/, '')
