import { performance } from 'node:perf_hooks'

type Work = () => Promise<unknown>
export type Spread = { median: number; least: number; most: number }

/** Lets a work be done some times before it is timed: caches fill, code is compiled, connections open. */
const warmUp = 5

/**
 * Times works against each other: in each round every one in turn, so that whatever else the machine does meets all
 * alike. Gives back, for each, the time of one run in every round, in milliseconds: the median of its runs.
 */
export async function race(works: readonly Work[], { rounds = 5, runs = 5 } = {}): Promise<number[][]> {
  for (const work of works) for (let run = 0; run < Math.min(warmUp, runs); run += 1) await work()
  const times: number[][] = works.map(() => [])
  for (let round = 0; round < rounds; round += 1)
    for (const [at, work] of works.entries()) {
      const taken: number[] = []
      for (let run = 0; run < runs; run += 1) {
        const begun = performance.now()
        await work()
        taken.push(performance.now() - begun)
      }
      times[at]?.push(spread(taken).median)
    }
  return times
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const median =
    sorted.length % 2 ? sorted[middle] : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
  return { median: median as number, least: sorted[0] as number, most: sorted.at(-1) as number }
}

/** How many times the floor each round took. */
export const multiples = (times: readonly number[], floors: readonly number[]) =>
  spread(times.map((time, round) => time / (floors[round] as number)))

export const inMs = ({ median, least, most }: Spread) =>
  `${figure(median)} ms (${figure(least)} to ${figure(most)})`
export const inTimes = ({ median, least, most }: Spread) =>
  `${figure(median)}x (${figure(least)} to ${figure(most)})`

const figure = (value: number) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)

export const say = (words: string) => console.log(words)
export const heading = (words: string) => console.log(`\n== ${words}`)

/** One line of a table: what, and what came out. */
export const line = (what: string, ...said: string[]) => console.log(`${what.padEnd(44)} ${said.join('   ')}`)
