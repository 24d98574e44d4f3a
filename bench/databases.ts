import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type Client, connect } from '@/db/client'
import { migrate } from '@/db/migrate'
import { loadScale, participationsAt } from '@/db/seed/scale'
import { testDatabase } from '@/db/testing'
import { say } from './measure'

export type Measured = { name: string; db: Client; url: string; close: () => Promise<void> }

const nameOf = (scale: number) => `${participationsAt(scale).toLocaleString('en')} participations`

async function fill(db: Client, scale: number) {
  const begun = Date.now()
  await loadScale(db, scale, () => {}, { withPassword: false })
  say(`${nameOf(scale)} are loaded (${((Date.now() - begun) / 1000).toFixed(0)} s).`)
}

/** An embedded database in memory, filled for measuring. */
export async function embedded(scale: number): Promise<Measured> {
  const { db, url, close } = await testDatabase()
  await fill(db, scale)
  return { name: `embedded, ${nameOf(scale)}`, db, url, close }
}

/** A database of its own on a server, filled for measuring and thrown away at the end. */
export async function onServer(server: string, scale: number): Promise<Measured> {
  const database = `minga_bench_${randomBytes(6).toString('hex')}`
  const asOwner = async (statement: string) => {
    const owner = connect(server, { max: 1 })
    await owner.$client.unsafe(statement).finally(() => owner.$client.end())
  }
  await asOwner(`create database ${database} template template0 encoding 'UTF8'`)
  const url = new URL(server)
  url.pathname = `/${database}`
  const db = connect(url.href, { max: 2 })
  await migrate(db)
  await fill(db, scale)
  return {
    name: `server, ${nameOf(scale)}`,
    db,
    url: url.href,
    async close() {
      await db.$client.end({ timeout: 5 })
      await asOwner(`drop database if exists ${database} with (force)`)
    },
  }
}

/** The server of BENCH_DATABASE_URL or DATABASE_URL, else one that is started for this and thrown away; null without. */
export async function findServer(): Promise<{ url: string; stop: () => Promise<void> } | null> {
  const given = process.env.BENCH_DATABASE_URL || process.env.DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const settings = ['-c shared_buffers=512MB', '-c max_wal_size=4GB']
  const child: ChildProcess = spawn('bash', ['scripts/postgres.sh', ...settings], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  })
  const gone = once(child, 'close')
  const url = await new Promise<string | null>((resolve) => {
    if (child.stdout) createInterface(child.stdout).once('line', resolve)
    child.once('error', () => resolve(null))
    child.once('close', () => resolve(null))
  })
  if (!url) return null
  return {
    url,
    async stop() {
      child.stdin?.end()
      await gone
    },
  }
}
