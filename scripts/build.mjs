import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ended, root, say, startNode } from './tools.mjs'

const sources = ['app', 'components', 'db', 'domain', 'lib', 'messages', 'reports']
const settings = ['next.config.js', 'package-lock.json', 'postcss.config.mjs', 'tsconfig.json']

/**
 * Builds the product unless the build that is there was made from what is there now; `started` is given the child
 * that builds. Throws when the build fails.
 */
export async function buildWhenNeeded(started = (_child) => {}) {
  const stamp = path.join(root, process.env.MINGA_DIST || '.next', 'made-from')
  const digest = digestOf()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  say('Building the pages; this takes about a minute, and only after something has changed.')
  rmSync(stamp, { force: true })
  const child = startNode('node_modules/next/dist/bin/next', ['build'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  started(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece) => {
      output += piece
    })
  if ((await ended(child)) !== 0) throw new Error(`${output}\nThe pages could not be built.`)
  writeFileSync(stamp, digest)
}

/** A fingerprint of everything that a build is made from. */
function digestOf() {
  const hash = createHash('sha256').update(process.version)
  const add = (file) => {
    if (existsSync(path.join(root, file))) hash.update(file).update(readFileSync(path.join(root, file)))
  }
  const walk = (folder) => {
    if (!existsSync(path.join(root, folder))) return
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const name = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(name)
      else if (!/\.test\.tsx?$/.test(name)) add(name)
    }
  }
  sources.forEach(walk)
  settings.forEach(add)
  return hash.digest('hex')
}
