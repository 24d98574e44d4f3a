/** A form's values by field. */
type Values = Record<string, unknown>

export type Merged = {
  /** What only the other one changed. */
  theirs: string[]
  /** What both changed, each into something else. */
  both: string[]
}

/** Sent along and never typed: the row itself, and what is kept beside fields (`_labels`, `_files`). */
const beside = (name: string) => name === 'id' || name === 'version' || name.startsWith('_')

/**
 * Compares three states of a form's fields: as the record was when typing began, as it is typed now, and as somebody
 * else has saved it since. A field of which the beginning isn't known counts as changed by both.
 */
export function mergeValues(before: Values, mine: Values, theirs: Values): Merged {
  const merged: Merged = { theirs: [], both: [] }
  for (const name of Object.keys(theirs)) {
    if (beside(name) || isSame(mine[name], theirs[name])) continue
    const known = name in before
    if (known && isSame(before[name], theirs[name])) continue
    if (known && isSame(before[name], mine[name])) merged.theirs.push(name)
    else merged.both.push(name)
  }
  return merged
}

/**
 * Whether two values of a field say the same: an empty box is no value, and what is ticked has no order. Lines of
 * several fields have one.
 */
export const isSame = (one: unknown, other: unknown) => plain(one) === plain(other)

function plain(value: unknown): string {
  if (value === undefined || value === null || value === false) return ''
  if (Array.isArray(value)) {
    if (value.length === 0) return ''
    const items = value.map(plain)
    return JSON.stringify(value.some((item) => typeof item === 'object') ? items : items.sort())
  }
  if (typeof value === 'object') {
    const fields = Object.entries(value).map(([name, of]) => [name, plain(of)])
    return JSON.stringify(fields.filter(([, of]) => of !== '').sort())
  }
  return String(value).replaceAll('\r\n', '\n').trim()
}
