import { createHash } from 'node:crypto'

/** The entity tags that a header names: all (`*`), some, or none. */
export type Tags = '*' | readonly string[] | null

const tag = String.raw`(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"`
const list = new RegExp(`^[ \\t]*${tag}[ \\t]*(?:,[ \\t]*${tag}[ \\t]*)*$`)

/**
 * What If-Match or If-None-Match names, without its quotes; `malformed` where it is not as RFC 9110 has it. A tag that
 * a proxy made weak by packing the answer is taken as the one that it was.
 */
export function tagsIn(header: string | null): Tags | 'malformed' {
  if (header === null) return null
  if (header.trim() === '*') return '*'
  if (header.length > 2000 || !list.test(header)) return 'malformed'
  return [...header.matchAll(new RegExp(tag, 'g'))].map(([, inner]) => inner as string)
}

/** The tag of an answer: the version of the record, where it has one, and a digest of all that is answered. */
export function tagOf(version: unknown, answered: string): string {
  const digest = createHash('sha256').update(answered).digest('base64url').slice(0, 22)
  return typeof version === 'number' ? `${version}-${digest}` : digest
}

/** The version that a tag names: alone, or before the digest; null where it names none. */
export function versionIn(one: string): number | null {
  const digits = /^(\d{1,9})(?:-[\w-]{22})?$/.exec(one)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Whether a tag is a version alone. */
export const isVersion = (one: string) => /^\d{1,9}$/.test(one)
