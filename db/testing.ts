import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { type Client, connect } from './client'
import { openEmbedded } from './embedded/open'
import { serveSession } from './embedded/session-server'
import { migrate } from './migrate'

export type TestDatabase = {
  db: Client
  /** For what opens a client of its own. */
  url: string
  /** Closes the client and throws the database away. */
  close(): Promise<void>
}

const unique = (prefix: string) => `${prefix}_${randomBytes(6).toString('hex')}`

/**
 * A fresh, migrated database for one test file, reached through the same driver as in production: a database of its
 * own on the server of TEST_DATABASE_URL, otherwise an embedded one in memory. Both are copies of one that
 * `prepareTestDatabases` migrated; without that they migrate by themselves. An embedded one goes, emptied, to the next
 * file of its process.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL
  return server ? onServer(server) : embedded()
}

/**
 * Migrates once for all files of a test run. Gives back what clears it away, for vitest's global teardown.
 * Throws when the server of TEST_DATABASE_URL can't be reached or its user may not create databases.
 */
export async function prepareTestDatabases(): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL
  if (server) {
    const template = unique('minga_template')
    await create(server, template)
    const client = connect(named(server, template), { max: 1 })
    await migrate(client)
    await client.$client.end()
    process.env.MINGA_TEST_TEMPLATE = template
    return () => drop(server, template)
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'minga-test-'))
  const pglite = await openEmbedded()
  const { client, stop } = await serve(pglite)
  await migrate(client)
  await stop()
  const copy = await pglite.dumpDataDir('none')
  await pglite.close()
  const file = path.join(folder, 'migrated.tar')
  await writeFile(file, new Uint8Array(await copy.arrayBuffer()))
  process.env.MINGA_TEST_COPY = file
  return () => rm(folder, { recursive: true })
}

// Starting one takes seconds, emptying one a moment: what a file is done with, the next file of its process takes over.
const idle: Awaited<ReturnType<typeof startEmbedded>>[] = []

async function embedded(): Promise<TestDatabase> {
  const taken = idle.pop() ?? (await startEmbedded())
  return {
    db: taken.client,
    url: taken.url,
    async close() {
      await empty(taken.client)
      idle.push(taken)
    },
  }
}

async function startEmbedded() {
  const copy = process.env.MINGA_TEST_COPY
  const pglite = await openEmbedded(copy ? { from: new Blob([new Uint8Array(await readFile(copy))]) } : {})
  const { client, url } = await serve(pglite)
  if (!copy) await migrate(client)
  return { client, url }
}

/** Takes everything out of a database that its migrations did not put there. */
async function empty(db: Client) {
  const tables = await db.execute<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'history')`,
  )
  const names = tables.map(({ name }) => name).join(', ')
  await db.transaction(async (tx) => {
    // What is frozen lets itself be emptied by nobody else.
    await tx.execute(sql`set local minga.restoring = 'on'`)
    await tx.execute(
      sql.raw(`truncate ${names}, pgboss.job, pgboss.archive, pgboss.schedule restart identity cascade`),
    )
  })
}

async function serve(pglite: Awaited<ReturnType<typeof openEmbedded>>) {
  const server = await serveSession(pglite, {
    password: randomBytes(16).toString('hex'),
    onBroken: (error) => {
      throw error
    },
  })
  const client = connect(server.url, { max: 4 })
  const stop = async () => {
    await client.$client.end({ timeout: 5 })
    await server.close()
  }
  return { client, url: server.url, stop }
}

async function onServer(server: string): Promise<TestDatabase> {
  const name = unique('minga_test')
  const template = process.env.MINGA_TEST_TEMPLATE
  await create(server, name, template)
  const url = named(server, name)
  const client = connect(url, { max: 4 })
  if (!template) await migrate(client)
  return {
    db: client,
    url,
    async close() {
      await client.$client.end({ timeout: 5 })
      await drop(server, name)
    },
  }
}

function named(server: string, name: string) {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function create(server: string, name: string, template = 'template0') {
  await asOwner(server, `create database ${name} template ${template} encoding 'UTF8'`)
}

// Not "with (force)": that refuses while an autovacuum worker is in the database, a plain drop asks it to leave.
async function drop(server: string, name: string) {
  await asOwner(
    server,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename = current_user`,
    `drop database if exists ${name}`,
  )
}

async function asOwner(server: string, ...statements: string[]) {
  const client = connect(server, { max: 1 })
  try {
    for (const statement of statements) await client.$client.unsafe(statement)
  } finally {
    await client.$client.end()
  }
}
