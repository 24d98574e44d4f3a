/** Which statuses a verb leads from, and to which one. */
export type Transition<Status extends string> = { from: readonly Status[]; to: Status }
export type Transitions<Verb extends string, Status extends string> = Record<Verb, Transition<Status>>
