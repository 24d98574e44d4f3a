/** Where something moves to in a list: past the one before it, or the one after it. */
export const moves = ['up', 'down'] as const
export type Move = (typeof moves)[number]

/**
 * The ids in their new order, with one moved past the next of those that its mover sees; null where it is the first or
 * the last of them already, or not there.
 */
export function moved(ids: readonly number[], id: number, to: Move, seen: ReadonlySet<number>) {
  const from = ids.indexOf(id)
  if (from < 0) return null
  const step = to === 'up' ? -1 : 1
  let at = from + step
  while (at >= 0 && at < ids.length && !seen.has(ids[at] as number)) at += step
  if (at < 0 || at >= ids.length) return null
  const order = ids.filter((one) => one !== id)
  order.splice(at, 0, id)
  return order
}
