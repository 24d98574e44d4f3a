import type { Facts } from './fields'

/** A row as the database gives it as JSON, and takes it back. */
export type RowJson = Record<string, unknown>

/** Days, or ticks, of one seat before two became one and after. */
export type Rows = { before: RowJson[]; after: RowJson[] }

export type JoinedSeat = {
  /** The seat that is no more. */
  seat: RowJson & { id: number }
  days: RowJson[]
  ticks: RowJson[]
  /** The seat that it became part of. */
  into: number
  seatBefore: RowJson
  seatAfter: RowJson
  intoDays: Rows
  /** How many sessions a day had then; not kept of the first merges. */
  sessions?: number
  intoTicks: Rows
  /** What hung on the seat that is no more. */
  certificates: number[]
  /** Those among them that stood beside another one already, each with that one. */
  twins: { id: number; twinOfId: number }[]
  sheets: string[]
  links: string[]
  arrivals: string[]
}

export type JoinedDeployment = {
  deployment: RowJson & { id: number }
  into: number
  before: RowJson
  after: RowJson
}

/** What a merge keeps, so that it can be undone. Emptied where the person was anonymised. */
export type MergeBefore = {
  kept: Facts
  gone: Facts
  /** What was known of the one who was kept right after it. */
  after: Facts
  /** Rows that changed their person and nothing else. */
  moved: { seats: number[]; deployments: number[]; users: number[]; records: number[] }
  seats: JoinedSeat[]
  deployments: JoinedDeployment[]
  /** Those from whom the one that is gone was told apart, which holds for the one that was kept as well. */
  toldApart: number[]
}
