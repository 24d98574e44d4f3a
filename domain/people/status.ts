/** How a record of a person can stand. */
export const personStatuses = ['known', 'anonymised'] as const
export type PersonStatus = (typeof personStatuses)[number]

/** How a person's record stands: whoever was anonymised is nobody any more, and nothing can be said of her. */
export const personStatus = ({ anonymisedAt }: { anonymisedAt: Date | null }): PersonStatus =>
  anonymisedAt ? 'anonymised' : 'known'
