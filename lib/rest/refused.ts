import { DomainError, type FieldErrors, type MessageParams, type Newer } from '@/domain/errors'

/** What HTTP has a status of its own for: a header that can't be read, or a record that is no longer as it was seen. */
export class Refused extends DomainError {
  constructor(
    readonly status: 400 | 412 | 422,
    key: string,
    params: MessageParams = {},
    fieldErrors: FieldErrors = {},
    newer: Newer | null = null,
  ) {
    super(status === 412 ? 'conflict' : 'invalid', key, params, fieldErrors, newer)
  }
}
