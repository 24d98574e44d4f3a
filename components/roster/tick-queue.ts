/** How one person's day is to stand. */
export type Tick = { participationId: number; day: string; present: boolean }

export const cellOf = ({ participationId, day }: Omit<Tick, 'present'>) => `${participationId} ${day}`

/**
 * Ticks on their way to the server, one batch at a time: what was ticked last about a cell is what is sent, and what
 * could not be saved waits on unless the cell was ticked again meanwhile.
 */
export class TickQueue {
  private readonly waiting = new Map<string, Tick>()
  private sent = new Map<string, Tick>()

  add(ticks: readonly Tick[]) {
    for (const tick of ticks) this.waiting.set(cellOf(tick), tick)
  }

  /** The next batch; it is on its way until `arrived` or `failed`. */
  take(atMost: number): Tick[] {
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
  unsaved(): Tick[] {
    return [...new Map([...this.sent, ...this.waiting]).values()]
  }

  get isEmpty() {
    return this.waiting.size === 0
  }
}
