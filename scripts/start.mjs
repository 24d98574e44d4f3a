// Starts Minga: npm start, or npm run dev with --dev. Says in plain words what it is doing.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildWhenNeeded } from './build.mjs'
import { hearLines, isFree, nodeIsTooOld, readEnvFile, root, say, startNode, stop } from './tools.mjs'

if (nodeIsTooOld()) {
  console.error(`Minga needs Node 20.12 or later; this is ${process.version}.`)
  process.exit(1)
}
process.chdir(root)
readEnvFile()

const dev = process.argv.includes('--dev')
const command = dev ? 'npm run dev' : 'npm start'
const external = Boolean(process.env.DATABASE_URL)
const folder = path.resolve(process.env.MINGA_DIR || '.minga')
const port = Number(process.env.PORT || 3000)
// The demo has known passwords, so nobody outside this machine may reach it.
const host = external && process.env.MINGA_DEMO !== '1' ? process.env.HOST || '127.0.0.1' : '127.0.0.1'
const address = `http://${['0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}`

const children = []
const keep = (child) => {
  child.stdin.on('error', () => {})
  children.unshift(child)
}

async function main() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return fail(`PORT must be a number from 1 to 65535, not “${process.env.PORT}”.`)
  if (external && !dev && (process.env.NEXTAUTH_SECRET ?? '').length < 32)
    return fail('NEXTAUTH_SECRET must have 32 characters or more. Make one with: openssl rand -base64 32')
  if (!(await isFree(port, host))) return fail(await whoHasThePort())
  const [{ url, accounts }] = await Promise.all([startDatabase(), dev ? null : buildWhenNeeded(keep)])
  const env = {
    ...process.env,
    DATABASE_URL: url,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || ownSecret(),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || address,
  }
  await serve({ ...env, MINGA_DB_POOL: external ? (process.env.MINGA_DB_POOL ?? '') : '4' })
  runWorker(env)
  say(`Minga is ready at ${address}`)
  accounts.forEach(say)
  say('Stop it with Ctrl-C.')
}

async function whoHasThePort() {
  const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(2000) })
    .then((response) => response.json())
    .catch(() => null)
  if (typeof answer?.ready === 'boolean')
    return `Minga is already running at ${address}. To start another: PORT=${port + 1} MINGA_DIR=/another/folder ${command}`
  return `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} ${command}`
}

function startDatabase() {
  if (external) say('Using the database of DATABASE_URL.')
  const child = startNode('scripts/database.ts', [], { stdio: ['pipe', 'pipe', 'inherit'] })
  keep(child)
  child.once('exit', () => fail('The database stopped.'))
  return new Promise((resolve) => {
    const accounts = []
    hearLines(child.stdout, (line) => {
      const [, kind, words] = /^(\w+) (.*)$/.exec(line) ?? []
      if (kind === 'say') say(words)
      if (kind === 'account') accounts.push(words)
      if (kind === 'ready') resolve({ url: words, accounts })
      if (kind === 'failed') fail(words)
    })
  })
}

async function serve(env) {
  say(dev ? 'Starting the development server.' : 'Starting the server.')
  const next = startNode(
    'node_modules/next/dist/bin/next',
    [dev ? 'dev' : 'start', '-H', host, '-p', String(port)],
    {
      stdio: ['pipe', dev ? 'inherit' : 'ignore', 'inherit'],
      env,
    },
  )
  keep(next)
  next.once('exit', () => fail('The server stopped.'))
  for (const giveUp = Date.now() + 120_000; Date.now() < giveUp; ) {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(60_000) }).catch(
      () => null,
    )
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  fail('The server runs, but does not reach the database.')
}

/** Letters and hourly work. The server serves without it, so its end is said and mended, with growing patience. */
function runWorker(env, patience = 1000) {
  if (ending) return
  const started = Date.now()
  const worker = startNode('jobs/worker.ts', [], { stdio: ['pipe', 'pipe', 'inherit'], env })
  keep(worker)
  hearLines(worker.stdout, say)
  worker.once('exit', () => {
    children.splice(children.indexOf(worker), 1)
    if (ending) return
    const wait = Date.now() - started > 60_000 ? 1000 : Math.min(patience, 60_000)
    say(`The worker, which sends the letters, stopped. Starting it again in ${wait / 1000} s.`)
    setTimeout(runWorker, wait, env, wait * 2)
  })
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
