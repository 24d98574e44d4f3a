import { describe, expect, it } from 'vitest'
import { usualThresholds } from '@/domain/people/thresholds'
import { judgePairs, oneSided } from './labelled/judge'
import { labelledPairs } from './labelled/pairs'
import { judgedSeed } from './matching'

const pairs = labelledPairs({ seed: judgedSeed })

describe('the labelled pairs', () => {
  it('are the same each time, and enough of both kinds', () => {
    expect(labelledPairs({ seed: judgedSeed })).toEqual(pairs)
    expect(pairs.length).toBeGreaterThanOrEqual(2000)
    expect(pairs.filter(({ same }) => same).length).toBeGreaterThanOrEqual(1000)
    expect(pairs.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(1000)
    expect(new Set(pairs.map(({ way }) => way)).size).toBeGreaterThan(30)
  })

  it('of one person are found at 0.95, and of those that are joined 0.99 are right', () => {
    const { join, ask } = judgePairs(pairs, usualThresholds)
    expect(join.recall).toBeGreaterThanOrEqual(0.95)
    expect(join.precision).toBeGreaterThanOrEqual(0.99)
    expect(ask.recall).toBeGreaterThanOrEqual(0.98)
  })

  it('are joined less often by a programme that wants to be surer', () => {
    const [usual, surer] = [0.95, 0.999].map((join) => judgePairs(pairs, { join, ask: 0.5 }))
    expect(surer?.join.recall).toBeLessThan(usual?.join.recall as number)
    expect(surer?.join.wrong).toBeLessThanOrEqual(usual?.join.wrong as number)
    expect(surer?.ask).toEqual(usual?.ask)
  })

  it('say the same whichever record comes first', () => {
    expect(oneSided(pairs).map(({ a, b }) => [a, b])).toEqual([])
  })
})
