import { describe, expect, it } from 'vitest'
import { clockOffset, type SessionTick, withTicks } from './session-tick'
import type { Standing } from './standing'

const tick = (participationId: number, session: number, present = true): SessionTick => ({
  participationId,
  day: '2017-03-14',
  session,
  present,
  tickedAt: '2017-03-14T09:00:00.000Z',
})
const stands = (id: number, ...sessions: number[]): Standing => [id, '2017-03-14', sessions]

describe('ticks over what was so before', () => {
  it.each([
    ['add a day', [], [tick(1, 1)], [stands(1, 1)]],
    ['add a session in its place', [stands(1, 2)], [tick(1, 1)], [stands(1, 1, 2)]],
    ['say once what is so', [stands(1, 1)], [tick(1, 1)], [stands(1, 1)]],
    ['take a session away', [stands(1, 1, 2)], [tick(1, 1, false)], [stands(1, 2)]],
    ['take the last session away with its day', [stands(1, 1)], [tick(1, 1, false)], []],
    ['take away what is not there', [stands(2, 1)], [tick(1, 1, false)], [stands(2, 1)]],
    ['follow each other', [], [tick(1, 1), tick(1, 1, false), tick(1, 2)], [stands(1, 2)]],
  ] as [string, Standing[], SessionTick[], Standing[]][])('%s', (_, before, ticks, after) => {
    expect(withTicks(before, ticks)).toEqual(after)
  })
})

it('a device’s clock is set right by the middle of asking and answering', () => {
  const asked = Date.parse('2017-03-14T08:00:00Z')
  expect(clockOffset('2017-03-14T09:00:01.000Z', asked, asked + 2000)).toBe(3_600_000)
  expect(clockOffset('2017-03-14T08:00:01.000Z', asked, asked + 2000)).toBe(0)
})
