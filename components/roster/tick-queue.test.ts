import { describe, expect, it } from 'vitest'
import { type Tick, TickQueue } from './tick-queue'

const tick = (participationId: number, present = true, day = '2017-03-14'): Tick => ({
  participationId,
  day,
  present,
})

function queueOf(...ticks: Tick[]) {
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
    expect(queueOf(tick(1), tick(1, false)).take(10)).toEqual([tick(1, false)])
  })

  it('tell the days of one person apart', () => {
    expect(queueOf(tick(1), tick(1, true, '2017-03-15')).take(10)).toHaveLength(2)
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
    queue.add([tick(1, false)])
    expect(queue.unsaved()).toEqual([tick(1, false)])
    queue.failed()
    expect(queue.take(10)).toEqual([tick(1, false)])
  })

  it('are sent again when a cell is ticked back while its batch is on the way', () => {
    const queue = queueOf(tick(1))
    queue.take(10)
    queue.add([tick(1, false)])
    queue.arrived()
    expect(queue.take(10)).toEqual([tick(1, false)])
  })
})
