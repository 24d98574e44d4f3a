import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

export const say = (words) => console.log(`minga · ${words}`)

export function nodeIsTooOld() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major < 20 || (major === 20 && minor < 9)
}

/** Runs a TypeScript file in a Node of its own. */
export const tsx = (args, options = {}) => spawn(process.execPath, ['--import', 'tsx', ...args], options)

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

/** Asks a child to end and waits until it has: by closing its input where it listens there, else by signal. */
export function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  if (child.stdin) child.stdin.end()
  else child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 12_000)
  return gone.then(() => clearTimeout(timer))
}

/** Runs a command to its end; gives back its exit code. */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
