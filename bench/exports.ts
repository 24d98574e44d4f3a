import { performance } from 'node:perf_hooks'
import { written } from '@/db/copy-out'
import { seatsBetween } from '@/domain/participations/all-participations'
import { participationsTable } from '@/reports/participations-table'
import { csvPieces } from '@/reports/stream-table'
import { xlsxPieces } from '@/reports/stream-xlsx'
import type { Measured } from './databases'
import { inMs, inTimes, line, multiples, spread } from './measure'
import { theReader } from './pages'

const rounds = 3
/** The file may take so many times as long as COPY of the same rows. */
const allowed = 2
/** And the process may be so many megabytes larger in the second half of the rows than it was in the first. */
const allowedGrowth = 64

/**
 * The whole roster table as files, written and thrown away: CSV as a multiple of COPY TO of the same rows and columns,
 * CSV and XLSX by the memory that they take. Gives back what takes more than it may.
 */
export async function exportsBesideCopy({ db }: Measured): Promise<string[]> {
  const reader = await theReader(db)
  const table = () => participationsTable(db, reader, {}, 'en')
  const all = written(seatsBetween(reader, {}, 0, Number.MAX_SAFE_INTEGER))
  const copy = async () => {
    let size = 0
    const stream = await db.$client.unsafe(`copy (${all}) to stdout with (format csv)`).readable()
    for await (const chunk of stream) size += (chunk as Buffer).length
    stream._read(0)
    return size
  }
  const times = { copy: [] as number[], csv: [] as number[], xlsx: [] as number[] }
  const most = { csv: 0, xlsx: 0 }
  for (let round = 0; round < rounds; round += 1) {
    times.copy.push(await timed(copy))
    times.csv.push(await timed(async () => (most.csv = Math.max(most.csv, await growth(csvPieces(table()))))))
    times.xlsx.push(
      await timed(
        async () => (most.xlsx = Math.max(most.xlsx, await growth(xlsxPieces(table(), { sheet: 'All' })))),
      ),
    )
  }
  const csv = multiples(times.csv, times.copy)
  line('COPY TO of every seat', inMs(spread(times.copy)))
  line('the same rows as CSV', inMs(spread(times.csv)), inTimes(csv), verdict(csv.median > allowed))
  line('the same rows as XLSX', inMs(spread(times.xlsx)), inTimes(multiples(times.xlsx, times.copy)))
  line('memory, second half of CSV', `${most.csv.toFixed(0)} MB more`, verdict(most.csv > allowedGrowth))
  line('memory, second half of XLSX', `${most.xlsx.toFixed(0)} MB more`, verdict(most.xlsx > allowedGrowth))
  return [
    ...(csv.median > allowed ? ['CSV'] : []),
    ...(most.csv > allowedGrowth ? ['memory of CSV'] : []),
    ...(most.xlsx > allowedGrowth ? ['memory of XLSX'] : []),
  ]
}

const verdict = (isTooMuch: boolean) => (isTooMuch ? 'TOO MUCH' : '')

async function timed(work: () => Promise<unknown>) {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Writes pieces and throws them away; by how many megabytes the process was larger in their second half than before. */
async function growth(pieces: AsyncIterable<Uint8Array>) {
  const seen: number[] = []
  for await (const _ of pieces) seen.push(process.memoryUsage.rss() / 1e6)
  const half = Math.floor(seen.length / 2)
  const most = (sizes: readonly number[]) => sizes.reduce((one, other) => Math.max(one, other), 0)
  return Math.max(most(seen.slice(half)) - most(seen.slice(0, half)), 0)
}
