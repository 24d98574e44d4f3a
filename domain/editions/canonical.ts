import { createHash } from 'node:crypto'

/**
 * A value as canonical JSON (RFC 8785): the same text for the same value, whatever the order in which its fields came.
 * What JSON has no word for is left out of objects. Throws for a number that is none.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('JSON has no such number')
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}

/**
 * The SHA-256, in hexadecimal, of the canonical JSON of an edition's data in all its languages: `{"en":…,"es":…}`.
 * @param texts the canonical JSON of each language
 */
export function digestOf(texts: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256')
  const names = Object.keys(texts).sort()
  for (const [index, name] of names.entries())
    hash.update(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:${texts[name]}`)
  return hash.update('}').digest('hex')
}
