/** A share as whole percent, never rounded up to all. */
export const percent = (share: number) => (share < 1 ? Math.min(99, Math.round(share * 100)) : 100)
