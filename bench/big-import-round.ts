import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { connect, type Db } from '@/db/client'
import { anActivity } from '@/domain/rosters/a-list'
import { importRoster } from '@/domain/rosters/import-roster'
import { previewRoster } from '@/domain/rosters/preview-roster'
import { uploadRoster } from '@/domain/rosters/upload-roster'
import type { BigJob, BigOutcome } from './big-import'
import { copyAgain, lastPerson, type Made, rowsMade, somebodysAction, timed, Undone } from './import'

/* One round of the large list, in a process of its own, so that its memory is known; the argument is its job's file. */

const file = process.argv[2] as string
const { url, folder, repeats } = JSON.parse(await readFile(file, 'utf8')) as BigJob
const db = connect(url, { max: 2 })
const again = new Set(repeats)
let made: Made | undefined
let outcome: Omit<BigOutcome, 'copy'> | undefined

await db.transaction(round).catch((error) => {
  if (!(error instanceof Undone)) throw error
})
const copy = await copyAgain(db, made as Made)
await writeFile(path.join(folder, 'outcome.json'), JSON.stringify({ ...outcome, copy }))
process.exit(0)

async function round(tx: Db) {
  const { actor, actionId } = await somebodysAction(tx)
  const context = { db: tx, actor, now: new Date() }
  const id = await anActivity(tx, actionId, '99', '2017-03-14', '2017-03-16')
  const upload = async (name: string) => {
    const content = await readFile(path.join(folder, name))
    return (await uploadRoster(context, { id, filename: name, body: Readable.from([content]) })).id
  }
  // Among as many people some are namesakes: all are taken for new ones.
  const ask = async (uploadId: number) => {
    const { rows } = await previewRoster(context, { id, uploadId })
    const doubtful = rows.flatMap(({ key, standing }) => (standing.kind === 'doubtful' ? [key] : []))
    return { rows, choices: Object.fromEntries(doubtful.map((key) => [key, 'new'])) }
  }
  const known = await upload('known.xlsx')
  await importRoster(context, { id, uploadId: known, choices: (await ask(known)).choices })
  const last = await lastPerson(tx)

  const uploadId = await upload('list.xlsx')
  const before = process.memoryUsage().rss
  const [seen, preview] = await timed(() => ask(uploadId))
  const { choices } = seen
  const silent = seen.rows.filter(
    ({ entry, standing }) => again.has(entry.row) && standing.kind === 'new',
  ).length
  let steps = 0
  const tell = () => {
    steps += 1
  }
  const [done, record] = await timed(() => importRoster(context, { id, uploadId, choices }, { tell }))
  outcome = {
    people: done.people,
    asked: Object.keys(choices).length,
    silent,
    steps,
    preview,
    record,
    grown: Math.round((fullest() - before) / 1024 ** 2),
  }
  made = await rowsMade(tx, id, last)
  throw new Undone()
}

/**
 * The most memory that this process has held, in bytes. What getrusage says of a process goes back to before it was
 * itself, to the memory of the one that started it.
 */
function fullest() {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  if (!kilobytes) throw new Error('the memory of a process is read where Linux tells it')
  return Number(kilobytes) * 1024
}
