/*
 * npm test: everything that has to be right, from the format to journeys in a browser.
 *   npm test -- --only static|unit|build|e2e (several with commas)   npm test -- --only e2e roster (files named so)
 * With TEST_DATABASE_URL the tests run in databases of their own on that server, else in embedded ones.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { buildWhenNeeded } from './build.mjs'
import { ended, freePort, hearLines, nodeIsTooOld, root, say, startNode, stop } from './tools.mjs'

if (nodeIsTooOld()) {
  console.error(`Minga needs Node 20.12 or later; this is ${process.version}.`)
  process.exit(1)
}
process.chdir(root)
// A build of its own, so that a running product keeps its.
process.env.MINGA_DIST ||= '.next-test'
process.env.NEXT_TELEMETRY_DISABLED = '1'

const args = process.argv.slice(2)
const only = args[0] === '--only' ? (args[1] ?? '').split(',') : ['static', 'unit', 'build', 'e2e']
const names = args[0] === '--only' ? args.slice(2) : args
const counted = { passed: 0, failed: 0, skipped: 0 }
const broken = []
const count = (passed, failed = 0, skipped = 0) => {
  counted.passed += passed
  counted.failed += failed
  counted.skipped += skipped
}
const folder = mkdtempSync(path.join(tmpdir(), 'minga-tests-'))
const children = new Set()

const bin = (name) => `node_modules/${name}`
const checks = [
  ['Format', [bin('@biomejs/biome/bin/biome'), 'format', '.']],
  ['Lint', [bin('@biomejs/biome/bin/biome'), 'lint', '.']],
  ['Who imports whom', ['--import', 'tsx', 'scripts/imports.ts']],
  // A fresh clone has no types of its routes yet; Next writes them without a build.
  ['Types', [bin('next/dist/bin/next'), 'typegen'], [bin('typescript/bin/tsc'), '--noEmit']],
]

async function main() {
  if (only.includes('static')) for (const [name, ...commands] of checks) await check(name, commands)
  if (only.includes('unit')) await unitTests()
  if (only.includes('build') || only.includes('e2e')) await build()
  if (only.includes('e2e')) await journeys()
}

async function check(name, commands) {
  const begun = Date.now()
  for (const command of commands) {
    const child = spawn(process.execPath, command, { env: { ...process.env, MINGA_DIST: '' } })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece))
    if ((await ended(child)) === 0) continue
    console.log(output)
    return report(name, false, begun)
  }
  report(name, true, begun)
}

async function build() {
  const begun = Date.now()
  try {
    await buildWhenNeeded((child) => children.add(child))
    report('Build', true, begun)
  } catch (error) {
    console.log(error.message)
    report('Build', false, begun)
  }
}

function report(name, good, begun) {
  say(`${name}: ${good ? 'good' : 'NOT GOOD'} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
  if (good) count(1)
  else failure(name)
}

async function unitTests() {
  say(`Unit and database tests, ${where()}.`)
  const file = path.join(folder, 'unit.json')
  const code = await runTool([
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    '--silent=passed-only',
    ...names,
  ])
  tally('Unit and database tests', code, file, (found) => ({
    passed: found.numPassedTests,
    skipped: found.numPendingTests,
    failures: unitFailures(found),
  }))
}

async function journeys() {
  say(`Journeys in a browser, ${where()}, on a product of their own.`)
  const product = await startProduct()
  if (!product) return failure('The product did not start')
  const file = path.join(folder, 'e2e.json')
  const code = await runTool([bin('@playwright/test/cli.js'), 'test', '--reporter=list,json', ...names], {
    ...product.env,
    MINGA_E2E_URL: product.url,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  tally('Journeys', code, file, ({ stats, suites }) => ({
    passed: stats.expected,
    skipped: stats.skipped,
    failures: suites.flatMap(journeyFailures),
  }))
  for (const child of product.children) await stop(child)
}

const where = () =>
  process.env.TEST_DATABASE_URL ? 'on the server of TEST_DATABASE_URL' : 'on embedded databases'

/** A tool that failed without a test that failed counts as one. */
function tally(name, code, file, read) {
  try {
    const { passed, skipped, failures } = read(JSON.parse(readFileSync(file, 'utf8')))
    count(passed, 0, skipped)
    for (const each of failures) failure(each)
    if (code !== 0 && failures.length === 0) failure(`${name} ended with ${code}`)
  } catch (error) {
    failure(`${name} left no result: ${error.message}`)
  }
}

function failure(name) {
  count(0, 1)
  broken.push(name)
}

/** What failed of Vitest's result; a file that broke before its tests is named by its own message. */
const unitFailures = ({ testResults }) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (status === 'failed' && failed.length === 0) return [`${file}: ${firstLine(message)}`]
    return failed.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`)
  })

/** What failed of a suite in Playwright's result, in its inner suites too. */
const journeyFailures = ({ suites = [], specs = [] }) => [
  ...suites.flatMap(journeyFailures),
  ...specs
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const errors = spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors ?? []))
      return `e2e/${spec.file}: ${spec.title}: ${firstLine(errors[0]?.message)}`
    }),
]

const firstLine = (text) => stripVTControlCharacters(text ?? '').split('\n')[0]

function runTool(command, env = {}) {
  const child = spawn(process.execPath, command, { stdio: 'inherit', env: { ...process.env, ...env } })
  return ended(child)
}

/** Starts the demo as npm start does, on a free port and with data that is thrown away; null when it does not start. */
async function startProduct() {
  const port = await freePort()
  const database = process.env.TEST_DATABASE_URL ? await databaseOnServer() : null
  const env = {
    MINGA_DIR: path.join(folder, 'data'),
    DATABASE_URL: database?.url ?? '',
    MINGA_DEMO: '1',
    NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
    NEXTAUTH_URL: '',
    MINGA_BEHIND_PROXY: '',
    OIDC_ISSUER: '',
    PORT: String(port),
  }
  const child = startNode('scripts/start.mjs', [], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  children.add(child)
  const ready = await new Promise((resolve) => {
    hearLines(child.stdout, (line) => {
      if (!line.includes('@')) console.log(line)
      if (line.includes('is ready at')) resolve(true)
    })
    child.once('exit', () => resolve(false))
  })
  if (!ready) return null
  return { url: `http://127.0.0.1:${port}`, env, children: [child, ...(database ? [database.child] : [])] }
}

async function databaseOnServer() {
  const child = startNode('scripts/test-database.ts', [], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.add(child)
  const url = await new Promise((resolve) => {
    hearLines(child.stdout, resolve)
    child.once('exit', () => resolve(null))
  })
  if (!url) throw new Error('No database could be made on the server of TEST_DATABASE_URL.')
  return { url, child }
}

async function finish(code) {
  await Promise.all([...children].map(stop))
  rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => finish(130))

await main().catch((error) => {
  console.error(error)
  failure(firstLine(String(error)))
})
for (const name of broken) say(`FAILED ${name}`)
if (counted.skipped > 0) say(`${counted.skipped} tests were skipped.`)
console.log(`${counted.passed} passed, ${counted.failed} failed`)
await finish(counted.failed > 0 || counted.passed === 0 ? 1 : 0)
