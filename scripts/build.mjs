import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run, say } from './tools.mjs'

const sources = ['app', 'components', 'db', 'domain', 'lib', 'messages', 'reports']
const settings = ['next.config.js', 'package-lock.json', 'postcss.config.mjs', 'tsconfig.json']

/** Builds the product unless the build that is there was made from what is there now. */
export async function buildWhenNeeded(root) {
  const dist = path.join(root, process.env.MINGA_DIST ?? '.next')
  const stamp = path.join(dist, 'made-from')
  const digest = digestOf(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  say('Building the pages; this takes about a minute, and only after something has changed.')
  rmSync(stamp, { force: true })
  const code = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    stdio: ['ignore', process.env.MINGA_VERBOSE ? 'inherit' : 'ignore', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  })
  if (code !== 0) throw new Error('The pages could not be built; what is wrong stands above.')
  writeFileSync(stamp, digest)
}

/** A fingerprint of everything that a build is made from. */
function digestOf(root) {
  const hash = createHash('sha256')
  const add = (file) => {
    if (!existsSync(path.join(root, file))) return
    hash.update(file).update(readFileSync(path.join(root, file)))
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
