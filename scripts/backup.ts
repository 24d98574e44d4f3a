/*
 * npm run backup -- <file>: writes everything that Minga holds into one file, while it runs: all tables with their
 * histories, accounts and secrets, and all files, as they were at one moment, each with its digest.
 */
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { openArchive } from '@/db/archive/open-file'
import { snapshot } from '@/db/archive/read-out'
import { isMigrated } from '@/db/migrate'
import { backupPieces } from '@/reports/archive/pieces'
import { inMegabytes, openDatabase, runAsCommand, say } from './archive-database'
import { Refusal } from './embedded-database'
import { readEnvFile } from './tools.mjs'

const usage = 'Usage: npm run backup -- <file>, for example: npm run backup -- backups/2026-11-25.zip'

const readme = `A backup of Minga, made by "npm run backup". Put it back with "npm run restore -- <this file>".

It holds everything, also what opens accounts and signs certificates: keep it where nobody else can read it.

data/      the rows of every table, as JSON, a row a line
history/   what rows were before, from when to when
queue/     work that waits
files/     the contents of documents by their SHA-256
manifest.json says of which version the tables are, and the length and SHA-256 of every part.
`

async function main() {
  readEnvFile()
  const { positionals } = parseArgs({ allowPositionals: true })
  const [given] = positionals
  if (!given || positionals.length > 1) throw new Refusal(usage)
  const file = path.resolve(given)
  if (existsSync(file))
    throw new Refusal(`${given} is there already: a backup never takes the place of another.`)
  const database = await openDatabase({ mustExist: true })
  try {
    if (!(await isMigrated(database.db)))
      throw new Refusal(
        'The database does not have the tables of this version yet: start Minga once, then back up.',
      )
    if (database.isEmbeddedInUse)
      say(
        'Minga runs on this embedded database, which serves one at a time: its pages wait while it is read.',
      )
    await mkdir(path.dirname(file), { recursive: true })
    await write(`${file}.unfinished`, file, (to) =>
      snapshot(database.db, (tx) =>
        pipeline(Readable.from(backupPieces(tx, { now: new Date(), by: null, readme })), to),
      ),
    )
  } finally {
    await database.close()
  }
}

/** Writes beside the place, reads it again and compares, and only then gives it its name. */
async function write(
  unfinished: string,
  file: string,
  work: (to: ReturnType<typeof createWriteStream>) => Promise<unknown>,
) {
  await rm(unfinished, { force: true })
  try {
    say('Reading the database.')
    await work(createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }))
    say('Reading the file again and comparing.')
    const archive = await openArchive(unfinished)
    await archive.check().finally(() => archive.close())
    const handle = await open(unfinished, 'r')
    const { size } = await handle.stat()
    await handle.sync().finally(() => handle.close())
    await rename(unfinished, file)
    const rows = archive.manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const files = archive.manifest.parts.filter((part) => part.path.startsWith('files/')).length
    say(
      `${path.relative(process.cwd(), file)}: ${rows.toLocaleString('en')} rows of ${archive.manifest.tables.length} tables and ${files.toLocaleString('en')} files, ${inMegabytes(size)}.`,
    )
    say('It holds what opens accounts: only this user may read it, and whoever has a copy has everything.')
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

runAsCommand(main, usage)
