/** What a form of the portal hears back: all of it in words of the reader's language. */
export type PortalState = {
  /** Tells one answer from the next, so that what was typed is put back after each. */
  at: number
  message: string | null
  /** By the name of a field. */
  errors: Record<string, string>
  /** What was typed, as the browser sent it. */
  values: Record<string, string | string[]> | null
}

export const nothingYet: PortalState = { at: 0, message: null, errors: {}, values: null }
