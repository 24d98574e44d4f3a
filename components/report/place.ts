/** The key of what never moves: its place. */
export const place = (at: number) => `at-${at}`
