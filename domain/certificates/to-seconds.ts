/** An instant as credentials and their tokens tell it alike: to the second. */
export const toSeconds = (instant: Date) => instant.toISOString().replace(/\.\d+Z$/, 'Z')
