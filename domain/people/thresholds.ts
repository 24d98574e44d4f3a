/** Scores from 0 to 1: from `join` on two records are one person without asking, from `ask` on somebody looks. */
export type Thresholds = { join: number; ask: number }

/** What holds while a programme has said nothing else; the bench prints what comes of it. */
export const usualThresholds: Thresholds = { join: 0.95, ask: 0.5 }

/**
 * The least score that is kept, and that a programme may ask about: below it stand all who have a surname and an
 * institution in common.
 */
export const lowestAsk = 0.4
