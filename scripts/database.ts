/*
 * The database of a start: the embedded one in this process, or the one that DATABASE_URL names. Brings it up to
 * date, loads the demo programme where it belongs, says "ready" with the address, and lives until its parent goes.
 */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { type Client, connect } from '@/db/client'
import { openEmbedded } from '@/db/embedded/open'
import { serveSession } from '@/db/embedded/session-server'
import { migrate } from '@/db/migrate'
import { loadDemo } from '@/db/seed/demo'
import { demoState, wipe } from '@/db/seed/state'
import { takeLock, writeAddress } from './database-lock'

const folder = path.resolve(process.env.MINGA_DIR ?? '.minga')
const wantsDemo =
  process.env.MINGA_DEMO !== '0' && (!process.env.DATABASE_URL || process.env.MINGA_DEMO === '1')

/** The parent reads these lines: what to tell people, and where the database is. */
const tell = (kind: 'say' | 'ready' | 'failed', words: string) => process.stdout.write(`${kind} ${words}\n`)
const say = (words: string) => tell('say', words)

/** An end that needs no stack trace. */
class Refusal extends Error {}

async function main() {
  const given = process.env.DATABASE_URL
  const database = given ? { url: given, close: async () => {} } : await openHere()
  const client = connect(database.url, { max: 1 })
  await bringUpToDate(client)
  await client.$client.end()
  tell('ready', database.url)
  await parentGone()
  await database.close()
  process.exit(0)
}

async function openHere() {
  const lock = takeLock(folder)
  if (!lock) {
    throw new Refusal(
      `Minga is already running on the data in ${folder}. Stop it first, or start on other data: MINGA_DIR=/another/folder npm start`,
    )
  }
  say(`Opening the embedded PostgreSQL in ${path.relative(process.cwd(), folder) || folder}.`)
  const pglite = await openEmbedded({ dataDir: path.join(folder, 'data') }).catch((error) => {
    throw new Refusal(
      `The data in ${folder} can't be read (${error instanceof Error ? error.message : error}). Put a backup in its place, or move the folder away to begin anew.`,
    )
  })
  const server = await serveSession(pglite, {
    password: randomBytes(24).toString('base64url'),
    onBroken: (error) => {
      tell('failed', `The embedded database stopped: ${error instanceof Error ? error.message : error}`)
      process.exit(1)
    },
  })
  writeAddress(folder, server.url)
  return {
    url: server.url,
    async close() {
      await server.close()
      await pglite.close()
      lock.release()
    },
  }
}

async function bringUpToDate(client: Client) {
  await refuseOldServer(client)
  const applied = await migrate(client)
  if (applied > 0) say('The tables are made.')
  if (!wantsDemo) return
  const state = await demoState(client)
  if (state === 'loaded' || state === 'own') return
  if (state === 'half') {
    say('The demo programme was left half-loaded. Loading it again.')
    await wipe(client)
  } else say('Loading the demo programme.')
  await loadDemo(client, say)
}

async function refuseOldServer(client: Client) {
  const [row] = await client.execute<{ version: number }>(
    sql`select current_setting('server_version_num')::int as version`,
  )
  if ((row?.version ?? 0) < 150_000) throw new Refusal('Minga needs PostgreSQL 15 or later.')
}

/** The parent holds the other end of standard input, so it closes however the parent ends. */
const parentGone = () =>
  new Promise<void>((resolve) => {
    process.stdin.on('end', resolve).on('close', resolve).resume()
  })

// Ctrl-C reaches the whole group; the parent says when it is time.
process.on('SIGINT', () => {})
process.stdin.on('end', () => setTimeout(() => process.exit(0), 10_000).unref())

main().catch((error) => {
  const words = error instanceof Error ? error.message : String(error)
  tell('failed', words.replaceAll('\n', ' '))
  if (!(error instanceof Refusal)) console.error(error)
  process.exit(1)
})
