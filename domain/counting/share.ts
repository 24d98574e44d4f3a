/** A part of its base, 0.56 for 56 %; null where the base is nothing. */
export const share = (count: number, base: number) => (base === 0 ? null : count / base)
