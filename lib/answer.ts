import type { ErrorCode, FieldErrors, Newer } from '@/domain/errors'

/** What a form hears back; the message is in the reader's language, field errors are keys of `fieldErrors`. */
export type ActionAnswer<Value = unknown> =
  | { ok: true; value: Value; redirectTo?: string }
  | {
      ok: false
      code: ErrorCode | 'unauthenticated'
      message: string
      fieldErrors: FieldErrors
      /** What somebody else has saved since the form was opened. */
      newer?: Newer | null
    }
