export type ErrorCode = 'invalid' | 'not_found' | 'forbidden' | 'conflict'
export type FieldErrors = Record<string, string>
/** What a message is filled with; a list is one of names of fields. */
export type MessageParams = Record<string, string | number | Date | readonly string[]>

/** A record as somebody else has saved it meanwhile: its version, and its values as its form is filled. */
export type Newer = { version: number; savedBy: string; savedAt: Date; values: Record<string, unknown> }

/**
 * Something that the person asking can understand and act on. Its message is a key of the namespace `errors`, or
 * of another one with its name (`uploadErrors.empty`); everything else that is thrown is a bug.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly key: string,
    readonly params: MessageParams = {},
    /** By field path, a key of the namespace `fieldErrors`. */
    readonly fieldErrors: FieldErrors = {},
    /** What the record holds now, where an older version of it was changed. */
    readonly newer: Newer | null = null,
  ) {
    super(`${code}: ${key}`)
    this.name = 'DomainError'
  }
}

/** The record is not there for this actor, which from outside looks the same as not there at all. */
export const notFound = () => new DomainError('not_found', 'notFound')

/** Somebody else was faster. */
export const conflict = (key = 'changedMeanwhile', params: MessageParams = {}) =>
  new DomainError('conflict', key, params)

/** One field that the input's own schema could not judge. */
export const invalidField = (field: string, key: string) =>
  new DomainError('invalid', 'invalid', {}, { [field]: key })
