import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export const say = (words) => console.log(`minga · ${words}`)

export function nodeIsTooOld() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major < 20 || (major === 20 && minor < 12)
}

/** Reads the settings in .env; what the environment says already, even an empty text, counts more. */
export function readEnvFile() {
  if (existsSync(`${root}.env`)) process.loadEnvFile(`${root}.env`)
}

/** Runs a file in a Node of its own, TypeScript too; it ends when this process has gone, however that ended. */
export const startNode = (file, args, { env = process.env, ...options }) =>
  spawn(
    process.execPath,
    [...(/\.m?ts$/.test(file) ? ['--import', 'tsx'] : []), '--import', './scripts/child.mjs', file, ...args],
    { cwd: root, ...options, env: { ...env, NEXT_TELEMETRY_DISABLED: '1', MINGA_CHILD: '1' } },
  )

/** Whether a port can be listened on. */
export const isFree = (port, host) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })

/** A port that nobody uses now. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** Waits for a child's end; gives back its exit code. */
export const ended = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode ?? 1)
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })

/** Asks a child to end by closing its input, and waits until it has. */
export function stop(child) {
  child.stdin?.end()
  const timer = setTimeout(() => child.kill('SIGKILL'), 12_000)
  return ended(child).finally(() => clearTimeout(timer))
}

/** Calls `hear` with each line of a child's output. */
export function hearLines(stream, hear) {
  let text = ''
  stream.setEncoding('utf8').on('data', (piece) => {
    text += piece
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      hear(text.slice(0, end))
      text = text.slice(end + 1)
    }
  })
}
