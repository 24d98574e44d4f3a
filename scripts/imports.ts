/*
 * Checks who imports whom:
 *   db/enums <- db <- domain <- reports <- lib <- components <- app, jobs, e2e, bench, scripts, db/seed
 *
 * Written here because dependency-cruiser 17 reads TSX only through the compiler's JavaScript API, which
 * TypeScript 7 has no more; and because it must tell `import type`, which vanishes, from `import`.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type CallExpression, parseSync } from '@swc/core'

const FOLDERS = ['app', 'bench', 'components', 'db', 'domain', 'e2e', 'jobs', 'lib', 'reports', 'scripts']
const LAYERS = ['db', 'domain', 'reports', 'lib', 'components']

const isTest = (file: string) => /\.test\.tsx?$/.test(file)

/** Tests, what only tests use, and the demo programme stand at the far end and may use everything. */
const isFarEnd = (file: string) => isTest(file) || /^(app|bench|e2e|jobs|scripts|db\/seed)\//.test(file)

/** -1 for a package. */
const layerOf = (file: string) => (isFarEnd(file) ? LAYERS.length : LAYERS.indexOf(file.split('/')[0] ?? ''))
const isPackage = (target: string, names: string[]) =>
  target.startsWith('npm:') && names.includes(target.slice(4))
const UI = ['react', 'react-dom', 'next', 'next-auth', 'next-intl', 'use-intl', 'server-only']
const FOR_SERVERS = [
  'csv-parse',
  'docx',
  'drizzle-orm',
  'exceljs',
  'iconv-lite',
  'next-auth',
  'postgres',
  'saxes',
  'server-only',
  'yauzl',
]

/** What a browser must never be sent. */
const isServerOnly = (target: string) =>
  (/^db\//.test(target) && target !== 'db/enums.ts') ||
  /^(node:|npm:@electric-sql\/|npm:@node-rs\/|npm:@myriaddreamin\/)/.test(target) ||
  isPackage(target, FOR_SERVERS)

type Import = { to: string; typeOnly: boolean }
type SourceFile = { client: boolean; server: boolean; imports: Import[] }
type Sources = Map<string, SourceFile>
type Rule = {
  name: string
  why: string
  /** Looks at each import. */
  edge?: (from: string, to: string) => boolean
  /** Looks at everything that a file needs when it runs. */
  reach?: { from: (file: string, source: SourceFile) => boolean; to: (target: string) => boolean }
}
export type Violation = { rule: string; why: string; path: string[] }

export const rules: Rule[] = [
  {
    name: 'enums-stand-alone',
    why: 'lists of words are shared with the browser, so they import nothing',
    edge: (from) => from === 'db/enums.ts',
  },
  {
    name: 'earlier-layers-only',
    why: 'db/enums <- db <- domain <- reports <- lib <- components <- app, jobs, e2e, seeds',
    edge: (from, to) => layerOf(from) >= 0 && layerOf(to) > layerOf(from) && !isTest(to),
  },
  {
    name: 'nothing-imports-app',
    why: 'routes are the end of the line',
    edge: (from, to) => to.startsWith('app/') && !from.startsWith('app/'),
  },
  {
    name: 'tests-are-not-imported',
    why: 'what tests share lives in a file of its own',
    edge: (_, to) => isTest(to),
  },
  {
    name: 'plain-rules',
    why: 'rules and tables run without React and Next: in tests, in jobs, in a seed',
    edge: (from, to) => /^(domain|db)\//.test(from) && isPackage(to, UI),
  },
  {
    name: 'reports-know-no-next',
    why: 'a report is made by a page, a job and a benchmark alike',
    edge: (from, to) => from.startsWith('reports/') && isPackage(to, ['next', 'next-auth', 'server-only']),
  },
  {
    name: 'browser-stays-out-of-sql',
    why: 'what a component or a "use client" file reaches is sent to the browser: only the pure files of domain/',
    reach: {
      from: (file, source) =>
        (/^components\//.test(file) && !isFarEnd(file) && !source.server) || source.client,
      to: isServerOnly,
    },
  },
]

/**
 * Reads every source file below `root` and gives back what breaks a rule, with the way from file to file.
 */
export function checkImports(root: string): { files: number; violations: Violation[] } {
  const sources = new Map(listFiles(root).map((file) => [file, readSource(root, file)]))
  const violations: Violation[] = []
  for (const [file, source] of sources) {
    for (const { to } of source.imports) {
      if (to.startsWith('?'))
        violations.push({ rule: 'resolves', why: 'leads nowhere', path: [file, to.slice(1)] })
      for (const rule of rules)
        if (rule.edge?.(file, to)) violations.push({ rule: rule.name, why: rule.why, path: [file, to] })
    }
    for (const rule of rules) {
      if (!rule.reach?.from(file, source)) continue
      const way = reach(sources, file, rule.reach.to)
      if (way) violations.push({ rule: rule.name, why: rule.why, path: way })
    }
  }
  for (const cycle of cycles(sources))
    violations.push({
      rule: 'no-cycles',
      why: 'files that need each other are one file or three',
      path: cycle,
    })
  return { files: sources.size, violations }
}

function listFiles(root: string) {
  const found: string[] = []
  const walk = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(file)
      else if (/\.(tsx?|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts')) found.push(file)
    }
  }
  for (const folder of FOLDERS) if (existsSync(path.join(root, folder))) walk(folder)
  return found.sort()
}

function readSource(root: string, file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8')
  const module = parseSync(
    text,
    file.endsWith('.mjs')
      ? { syntax: 'ecmascript', target: 'es2022' }
      : { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2022' },
  )
  const imports: Import[] = []
  const add = (specifier: string, typeOnly: boolean) =>
    imports.push({ to: resolve(root, file, specifier), typeOnly })
  for (const item of module.body) {
    if (item.type === 'ImportDeclaration') add(item.source.value, item.typeOnly || onlyTypes(item.specifiers))
    else if (item.type === 'ExportNamedDeclaration' && item.source)
      add(item.source.value, item.typeOnly || onlyTypes(item.specifiers))
    else if (item.type === 'ExportAllDeclaration')
      add(item.source.value, 'typeOnly' in item && item.typeOnly === true)
  }
  for (const specifier of dynamicImports(module)) add(specifier, false)
  const first = module.body[0]
  const directive =
    first?.type === 'ExpressionStatement' && first.expression.type === 'StringLiteral'
      ? first.expression.value
      : ''
  return {
    client: directive === 'use client',
    // Such a component runs on the server only: importing it into a "use client" file fails the build.
    server: directive === 'use server' || imports.some((one) => one.to === 'npm:server-only'),
    imports,
  }
}

const onlyTypes = (specifiers: object[]) =>
  specifiers.length > 0 && specifiers.every((one) => 'isTypeOnly' in one && one.isTypeOnly === true)

/** `import('…')` in a type is of another kind, and vanishes. */
function* dynamicImports(node: unknown): Generator<string> {
  if (node === null || typeof node !== 'object') return
  const call = node as Partial<CallExpression>
  if (call.type === 'CallExpression' && call.callee?.type === 'Import') {
    const given = call.arguments?.[0]?.expression
    if (given?.type === 'StringLiteral') yield given.value
  }
  for (const child of Object.values(node)) yield* dynamicImports(child)
}

/** A path from the root, `npm:` and a package's name, or `?specifier` for what is not there. */
function resolve(root: string, from: string, specifier: string) {
  if (specifier.startsWith('node:')) return specifier
  const local = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : null
  if (local === null)
    return `npm:${specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/')}`
  for (const end of ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx']) {
    const candidate = path.join(root, local + end)
    if (existsSync(candidate) && statSync(candidate).isFile()) return local + end
  }
  return `?${specifier}`
}

/** The shortest way from a file to a forbidden target over imports that are there when it runs, or null. */
function reach(sources: Sources, start: string, isTarget: (target: string) => boolean) {
  const cameFrom = new Map<string, string | null>([[start, null]])
  const queue = [start]
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const { to, typeOnly } of sources.get(file)?.imports ?? []) {
      if (typeOnly || cameFrom.has(to)) continue
      cameFrom.set(to, file)
      if (isTarget(to)) return wayTo(cameFrom, to)
      // A client component hands calls of a 'use server' file over the network, it does not carry the file.
      if (sources.has(to) && !sources.get(to)?.server) queue.push(to)
    }
  }
  return null
}

function wayTo(cameFrom: Map<string, string | null>, end: string) {
  const way: string[] = []
  for (let file: string | null = end; file !== null; file = cameFrom.get(file) ?? null) way.unshift(file)
  return way
}

function cycles(sources: Sources) {
  const found: string[][] = []
  const state = new Map<string, 'open' | 'done'>()
  const stack: string[] = []
  const visit = (file: string) => {
    state.set(file, 'open')
    stack.push(file)
    for (const { to, typeOnly } of sources.get(file)?.imports ?? []) {
      if (typeOnly || !sources.has(to)) continue
      if (state.get(to) === 'open') found.push([...stack.slice(stack.indexOf(to)), to])
      else if (!state.has(to)) visit(to)
    }
    stack.pop()
    state.set(file, 'done')
  }
  for (const file of sources.keys()) if (!state.has(file)) visit(file)
  return found
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { files, violations } = checkImports(fileURLToPath(new URL('..', import.meta.url)))
  for (const { rule, why, path: way } of violations) console.error(`${rule}: ${way.join(' -> ')}\n    ${why}`)
  console.log(`Imports of ${files} files checked, ${violations.length} against the rules.`)
  process.exitCode = violations.length ? 1 : 0
}
