import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BigList, bigList } from './big-list'
import type { Measured } from './databases'
import { inMs, inTimes, line, multiples, say, spread } from './measure'

export type BigJob = { url: string; folder: string; repeats: number[] }
export type BigOutcome = {
  people: number
  asked: number
  silent: number
  steps: number
  preview: number
  record: number
  copy: number
  /** How much more memory the process held at its fullest than before, in megabytes. */
  grown: number
}

const rounds = 3
/** What an import of that many rows may take, in seconds and megabytes. */
const allowed = { seconds: 10, megabytes: 300 }

/**
 * A list of 10,000 rows, a fiftieth of them people who are named again in another spelling: its preview and its
 * recording beside COPY of the rows that come of it, what memory that takes, and whether anybody was made a second
 * time without a question. Each round is a process of its own and is undone. Gives back what was not kept.
 */
export async function bigImportBesideCopy({ url }: Measured, rows = 10_000): Promise<string[]> {
  const list = await bigList(rows)
  const folder = await mkdtemp(path.join(tmpdir(), 'minga-bench-'))
  const done: BigOutcome[] = []
  try {
    await writeFile(path.join(folder, 'known.xlsx'), list.known)
    await writeFile(path.join(folder, 'list.xlsx'), list.list)
    for (let round = 0; round < rounds; round += 1) done.push(await oneRound(url, folder, list))
  } finally {
    await rm(folder, { recursive: true })
  }
  return tell(rows, done)
}

async function oneRound(url: string, folder: string, { repeats }: BigList): Promise<BigOutcome> {
  const job: BigJob = { url, folder, repeats: [...repeats] }
  await writeFile(path.join(folder, 'job.json'), JSON.stringify(job))
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'bench/big-import-round.ts', path.join(folder, 'job.json')],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('the import of the large list failed')
  return JSON.parse(await readFile(path.join(folder, 'outcome.json'), 'utf8'))
}

function tell(rows: number, done: readonly BigOutcome[]) {
  const of = (figure: keyof BigOutcome) => done.map((one) => one[figure])
  const first = done[0] as BigOutcome
  const whole = done.map(({ preview, record }) => preview + record)
  line(`COPY of what ${rows} rows come to`, inMs(spread(of('copy'))))
  line(`preview of ${rows} rows`, inMs(spread(of('preview'))), inTimes(multiples(of('preview'), of('copy'))))
  line(`recording of ${rows} rows`, inMs(spread(of('record'))), inTimes(multiples(of('record'), of('copy'))))
  line('both', inMs(spread(whole)), inTimes(multiples(whole, of('copy'))))
  line('memory that it took, MB', ...done.map(({ grown }) => String(grown)))
  line('people, rows asked about, steps told', `${first.people}, ${first.asked}, ${first.steps}`)
  line('named again and made anew without asking', String(first.silent))
  const broken = [
    ...(spread(whole).median > allowed.seconds * 1000 ? ['the time of a large list'] : []),
    ...(spread(of('grown')).median > allowed.megabytes ? ['the memory of a large list'] : []),
    ...(first.silent > 0 ? ['asking before somebody is made a second time'] : []),
  ]
  say(broken.length > 0 ? `NOT KEPT: ${broken.join(', ')}` : 'A large list keeps time, memory and identity.')
  return broken
}
