/** What a form of the portal hears back: all of it in words of the reader's language. */
export type PortalState = {
  /** Tells one answer from the next, so that what was typed is put back after each. */
  at: number
  message: string | null
  /** By the name of a field. */
  errors: Record<string, string>
  /** What was typed, as the browser sent it. */
  values: Record<string, string | string[]> | null
  /** What a colleague has saved meanwhile, by the name of a field, and the words around it. */
  theirs?: {
    values: Record<string, string | string[]>
    /** Heads it: "Ana wrote". */
    by: string
    /** On the button that puts it into the field. */
    use: string
    /** Where she left the field empty. */
    nothing: string
  }
}

export const nothingYet: PortalState = { at: 0, message: null, errors: {}, values: null }
