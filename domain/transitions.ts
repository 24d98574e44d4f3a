/** Which statuses a verb leads from, and to which one. */
export type Transition<Status extends string> = {
  from: readonly Status[]
  to: Status
  /** For a verb that goes back to where it came from: where that can have been, `to` among them. */
  backTo?: readonly Status[]
}
export type Transitions<Verb extends string, Status extends string> = Record<Verb, Transition<Status>>
