import { cellOf, type SessionTick } from '@/domain/rosters/session-tick'

/**
 * Ticks on their way to the server, one batch at a time: what was ticked last about a cell is what is sent, and what
 * could not be saved waits on unless the cell was ticked again meanwhile.
 */
export class TickQueue {
  private readonly waiting = new Map<string, SessionTick>()
  private sent = new Map<string, SessionTick>()

  /** Takes ticks in; gives them back with times after those of earlier ticks of their cells. */
  add(ticks: readonly SessionTick[]): SessionTick[] {
    return ticks.map((tick) => {
      const cell = cellOf(tick)
      const before = this.waiting.get(cell) ?? this.sent.get(cell)
      const later = { ...tick, tickedAt: after(before?.tickedAt, tick.tickedAt) }
      this.waiting.set(cell, later)
      return later
    })
  }

  /** The next batch; it is on its way until `arrived` or `failed`. */
  take(atMost: number): SessionTick[] {
    const batch = [...this.waiting.values()].slice(0, atMost)
    this.sent = new Map(batch.map((tick) => [cellOf(tick), tick]))
    for (const cell of this.sent.keys()) this.waiting.delete(cell)
    return batch
  }

  arrived() {
    this.sent.clear()
  }

  failed() {
    for (const [cell, tick] of this.sent) if (!this.waiting.has(cell)) this.waiting.set(cell, tick)
    this.sent.clear()
  }

  /** Everything that is not known to be saved. */
  unsaved(): SessionTick[] {
    return [...new Map([...this.sent, ...this.waiting]).values()]
  }

  get isEmpty() {
    return this.waiting.size === 0
  }
}

/** A clock that is set back must not make a later tick the earlier one. */
const after = (before: string | undefined, at: string) =>
  before !== undefined && before >= at ? new Date(Date.parse(before) + 1).toISOString() : at
