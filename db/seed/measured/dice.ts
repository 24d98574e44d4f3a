import { randomOf } from '../demo-programme/officials'

export type Dice = ReturnType<typeof diceOf>

/** Chance that falls the same way each time for the same seed. */
export function diceOf(seed: number) {
  const random = randomOf(seed)
  return {
    /** A whole number from the first to the last, both included. */
    whole: (first: number, last: number) => first + Math.floor(random() * (last - first + 1)),
    /** True so often, from 0 to 1. */
    chance: (share: number) => random() < share,
    one: <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item,
  }
}

/** Parts a whole into numbers that are to each other as the weights are, without losing any. */
export function share(whole: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  let given = 0
  return weights.map((weight) => {
    sum += weight
    const part = Math.round((whole * sum) / all) - given
    given += part
    return part
  })
}
