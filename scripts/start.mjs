// Starts Minga: npm start, or npm run dev with --dev. Says in plain words what it is doing.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWhenNeeded } from './build.mjs'
import { isFree, nodeIsTooOld, say, stop, tsx } from './tools.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dev = process.argv.includes('--dev')
const external = Boolean(process.env.DATABASE_URL)
const folder = path.resolve(root, process.env.MINGA_DIR ?? '.minga')
const port = Number(process.env.PORT ?? 3000)
// The demo has known passwords, so nobody outside this machine may reach it.
const host = external && process.env.MINGA_DEMO !== '1' ? (process.env.HOST ?? '127.0.0.1') : '127.0.0.1'
const address = `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`

process.chdir(root)
const children = []

async function main() {
  if (nodeIsTooOld()) return fail(`Minga needs Node 20.9 or later; this is ${process.version}.`)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return fail(`PORT must be a number from 1 to 65535, not “${process.env.PORT}”.`)
  if (external && !dev && !process.env.NEXTAUTH_SECRET)
    return fail('NEXTAUTH_SECRET is not set. Make one with: openssl rand -base64 32')
  if (!(await isFree(port, host)))
    return fail(`Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`)
  const [url] = await Promise.all([startDatabase(), dev ? null : buildWhenNeeded(root)])
  await serve(url)
  say(`Minga is ready at ${address}`)
  if (!external || process.env.MINGA_DEMO === '1') showAccounts(url)
  say('Stop it with Ctrl-C.')
}

function startDatabase() {
  if (external) say('Using the database of DATABASE_URL.')
  const child = tsx(['scripts/database.ts'], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.unshift(child)
  child.stdin.on('error', () => {})
  return new Promise((resolve) => {
    let text = ''
    child.stdout.on('data', (piece) => {
      text += piece
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
        const [, kind, words] = /^(\w+) (.*)$/.exec(text.slice(0, end)) ?? []
        text = text.slice(end + 1)
        if (kind === 'say') say(words)
        if (kind === 'ready') resolve(words)
        if (kind === 'failed') fail(words)
      }
    })
    child.once('exit', () => fail('The database stopped.'))
  })
}

async function serve(url) {
  say(dev ? 'Starting the development server.' : 'Starting the server.')
  const next = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', dev ? 'dev' : 'start', '-H', host, '-p', String(port)],
    {
      stdio: dev ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        DATABASE_URL: url,
        MINGA_DB_POOL: external ? (process.env.MINGA_DB_POOL ?? '') : '4',
        NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? ownSecret(),
        NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? address,
        NEXT_TELEMETRY_DISABLED: '1',
      },
    },
  )
  children.unshift(next)
  next.once('exit', () => fail('The server stopped.'))
  for (;;) {
    const answer = await fetch(`${address}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Signs the sessions of this installation; made once, readable by this user only. */
function ownSecret() {
  const file = path.join(folder, 'secret')
  try {
    return readFileSync(file, 'utf8')
  } catch {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const secret = randomBytes(32).toString('base64')
    writeFileSync(file, secret, { mode: 0o600 })
    return secret
  }
}

function showAccounts(url) {
  const child = tsx(['scripts/demo-accounts.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DATABASE_URL: url },
  })
  return new Promise((resolve) => child.once('exit', resolve))
}

let ending = false
async function end(code) {
  if (ending) return
  ending = true
  for (const child of children) await stop(child)
  process.exit(code)
}

function fail(words) {
  if (ending) return
  console.error(`\n${words}`)
  end(1)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (!ending) say('Stopping.')
    end(0)
  })

main().catch((error) => fail(error instanceof Error ? error.message : String(error)))
