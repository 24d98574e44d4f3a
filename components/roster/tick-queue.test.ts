import { describe, expect, it } from 'vitest'
import type { SessionTick } from '@/domain/rosters/session-tick'
import { TickQueue } from './tick-queue'

const at = (second: number) => new Date(Date.UTC(2017, 2, 14, 9, 0, second)).toISOString()
const tick = (participationId: number, more: Partial<SessionTick> = {}): SessionTick => ({
  participationId,
  day: '2017-03-14',
  session: 1,
  present: true,
  tickedAt: at(0),
  ...more,
})
const undone = (participationId: number) => tick(participationId, { present: false, tickedAt: at(5) })

function queueOf(...ticks: SessionTick[]) {
  const queue = new TickQueue()
  queue.add(ticks)
  return queue
}

describe('ticks on their way', () => {
  it('leave in batches, in their order', () => {
    const queue = queueOf(tick(1), tick(2), tick(3))
    expect(queue.take(2)).toEqual([tick(1), tick(2)])
    queue.arrived()
    expect(queue.take(2)).toEqual([tick(3)])
    queue.arrived()
    expect(queue.isEmpty).toBe(true)
    expect(queue.unsaved()).toEqual([])
  })

  it('say about a cell only what was ticked last', () => {
    expect(queueOf(tick(1), undone(1)).take(10)).toEqual([undone(1)])
  })

  it('tell the days and the sessions of one person apart', () => {
    expect(queueOf(tick(1), tick(1, { day: '2017-03-15' }), tick(1, { session: 2 })).take(10)).toHaveLength(3)
  })

  it('are unsaved until they have arrived', () => {
    const queue = queueOf(tick(1), tick(2))
    queue.take(1)
    expect(queue.unsaved()).toEqual([tick(1), tick(2)])
    queue.arrived()
    expect(queue.unsaved()).toEqual([tick(2)])
  })

  it('wait on when they could not be saved', () => {
    const queue = queueOf(tick(1), tick(2))
    queue.take(10)
    queue.failed()
    expect(queue.isEmpty).toBe(false)
    expect(queue.take(10)).toEqual([tick(1), tick(2)])
  })

  it('give way to a later tick of their cell when they could not be saved', () => {
    const queue = queueOf(tick(1))
    queue.take(10)
    queue.add([undone(1)])
    expect(queue.unsaved()).toEqual([undone(1)])
    queue.failed()
    expect(queue.take(10)).toEqual([undone(1)])
  })

  it('are sent again when a cell is ticked back while its batch is on the way', () => {
    const queue = queueOf(tick(1))
    queue.take(10)
    queue.add([undone(1)])
    queue.arrived()
    expect(queue.take(10)).toEqual([undone(1)])
  })

  it('stay in their order though the clock is set back between them', () => {
    const queue = queueOf(tick(1, { tickedAt: at(9) }))
    expect(queue.add([undone(1)])).toEqual([{ ...undone(1), tickedAt: '2017-03-14T09:00:09.001Z' }])
    queue.take(10)
    expect(queue.add([tick(1)])[0]?.tickedAt).toBe('2017-03-14T09:00:09.002Z')
  })
})
