import { DomainError } from '../errors'

export const importSteps = ['reading', 'matching', 'people', 'seats', 'finishing'] as const
export type ImportStep = (typeof importSteps)[number]
/** How far the recording of a list is: rows done of all, and what part of the whole work is behind it, from 0 to 1. */
export type ImportProgress = { step: ImportStep; done: number; total: number; part: number }

/** Somebody who looks on while a list is recorded, and may stop it: then nothing of it is written. */
export type Watch = { tell?: (progress: ImportProgress) => void; signal?: AbortSignal }

/** Where in the whole work a step begins and ends, as measured on a list of 10,000 rows. */
const spans: Record<ImportStep, [from: number, to: number]> = {
  reading: [0, 0.15],
  matching: [0.15, 0.4],
  people: [0.4, 0.7],
  seats: [0.7, 0.97],
  finishing: [0.97, 1],
}

/** Rows that are written by one statement: few enough to tell and to stop between them, enough to be quick. */
const pieceSize = 500

/** Says how far the work is. Throws DomainError `conflict` when it is to be stopped. */
export function report(watch: Watch | undefined, step: ImportStep, done = 0, total = 1) {
  if (watch?.signal?.aborted) throw new DomainError('conflict', 'rosters.lists.stopped')
  const [from, to] = spans[step]
  watch?.tell?.({ step, done, total, part: from + (to - from) * (total === 0 ? 1 : done / total) })
}

/** Writes rows piece by piece and says after each how far it is. */
export async function inPieces<Row>(
  rows: readonly Row[],
  watch: { watch: Watch | undefined; step: ImportStep; before: number; total: number },
  write: (piece: Row[]) => Promise<void>,
) {
  for (let at = 0; at < rows.length; at += pieceSize) {
    await write(rows.slice(at, at + pieceSize))
    report(watch.watch, watch.step, watch.before + Math.min(at + pieceSize, rows.length), watch.total)
  }
}
