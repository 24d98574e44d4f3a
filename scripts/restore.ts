/*
 * npm run restore -- <backup>: puts a backup into an empty database, or with --replace in the place of what is there.
 * npm run take-in -- <archive>: the same with the archive that an administrator downloaded, for a fresh Minga.
 * Every digest is checked before anything is touched, and it is all of it or nothing.
 */
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import type { OpenArchive } from '@/db/archive/open-file'
import { openArchive } from '@/db/archive/open-file'
import { connectedOthers } from '@/db/archive/others'
import { putIn } from '@/db/archive/put-in'
import { date } from '@/db/as-of'
import type { Client, Tx } from '@/db/client'
import { type Forgotten, forgetAgain, whoIsForgotten } from '@/domain/people/forget-again'
import { openDatabase, runAsCommand, say } from './archive-database'
import { runningAddress } from './database-lock'
import { dataFolder, Refusal } from './embedded-database'
import { readEnvFile } from './tools.mjs'

const takesIn = process.argv.includes('--take-in')
const usage = takesIn
  ? 'Usage: npm run take-in -- <archive.zip> [--replace [--yes]]'
  : 'Usage: npm run restore -- <backup.zip> [--replace [--yes]]'

async function main() {
  readEnvFile()
  const { positionals, values: asked } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: 'boolean' }, yes: { type: 'boolean' }, 'take-in': { type: 'boolean' } },
  })
  const [file] = positionals
  if (!file || positionals.length > 1) throw new Refusal(usage)
  const archive = await openArchive(file)
  try {
    refuseOtherKind(archive)
    const { made, parts, programme } = archive.manifest
    say(
      `${programme ?? 'A programme without a name'}, as it was at ${made.at}. Checking ${parts.length} parts.`,
    )
    await archive.check()
    await putInto(archive, { replace: asked.replace === true, yes: asked.yes === true })
  } finally {
    archive.close()
  }
}

function refuseOtherKind({ manifest }: OpenArchive) {
  if (manifest.kind === 'archive' && !takesIn)
    throw new Refusal(
      'This is an archive, in which accounts have no passwords, and no backup: npm run take-in -- <file>',
    )
  if (manifest.kind === 'backup' && takesIn) throw new Refusal('This is a backup: npm run restore -- <file>')
}

async function putInto(archive: OpenArchive, { replace, yes }: { replace: boolean; yes: boolean }) {
  const folder = dataFolder()
  if (!process.env.DATABASE_URL && runningAddress(folder))
    throw new Refusal(
      `Minga is running on the data in ${folder}. Stop it with Ctrl-C first. Nothing was changed.`,
    )
  const database = await openDatabase({ mustExist: false })
  try {
    const others = database.isEmbedded ? 0 : await connectedOthers(database.db)
    if (others > 0)
      throw new Refusal(
        `Minga is running on this database, by ${others} ${others === 1 ? 'connection' : 'connections'}. Stop it first. Nothing was changed.`,
      )
    const name = replace ? await programmeName(database.db) : null
    if (name !== null && !yes) await confirm(name)
    const forgotten = name === null ? null : await whoIsForgotten(database.db)
    await putIn(database.db, archive, {
      replace,
      say,
      atLast: async (tx) => {
        if (forgotten) await forgetThemAgain(tx, forgotten)
      },
    })
  } finally {
    await database.close()
  }
  say('It is all there: every row and every file is what the digests say.')
  if (takesIn)
    say(
      'No account has a password: each asks for a link under “Forgot your password?”, or one more administrator lets the others in: npm run admin -- --email … --name …',
    )
}

/** What is replaced knows who was anonymised since the backup was made; nothing else does. */
async function forgetThemAgain(tx: Tx, forgotten: Forgotten) {
  const now = new Date()
  await date(tx, now)
  const again = await forgetAgain(tx, forgotten, now)
  if (again > 0)
    say(
      `${again} ${again === 1 ? 'person was' : 'people were'} anonymised since it was made, and ${again === 1 ? 'is' : 'are'} again.`,
    )
}

async function confirm(name: string) {
  if (!process.stdin.isTTY)
    throw new Refusal('To replace what is there without being asked, add --yes. Nothing was changed.')
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await ask.question(
    `Everything in this database goes, that of “${name}”, and there is no way back. Type “replace” to go on: `,
  )
  ask.close()
  if (answer.trim() !== 'replace') throw new Refusal('Nothing was changed.')
}

/** What the database holds now; null where it holds nothing. */
async function programmeName(db: Client) {
  const [table] = await db.execute<{ there: boolean }>(
    sql`select to_regclass('public.programme') is not null as there`,
  )
  if (!table?.there) return null
  const [row] = await db.execute<{ name: string }>(sql`select full_name as name from programme`)
  return row?.name ?? null
}

runAsCommand(main, usage)
