import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from '@swc/core'
import { expect, it } from 'vitest'

/*
 * Every way in from outside asks who is there, since neither a layout nor the address of a page protects anything: a
 * Server Action and a route handler can be called by whoever knows their address.
 */

/** What finds out who is signed in and refuses everybody else. */
const doorkeepers = [
  'runCommand',
  'answer',
  'ownAnswer',
  'ownerAnswer',
  'portalAnswer',
  'requireActor',
  'requireOwner',
  'requireReader',
  'requireFocalPoint',
  'requireExpert',
  'route',
]

/** Whose each part of the house is. */
const doors: Record<string, string> = {
  'app/(staff)/': 'requireReader',
  'app/portal/': 'requireFocalPoint',
  'app/deployments/': 'requireExpert',
}

/** Open to everybody, on purpose. */
const open = [
  'app/(public)/forgot/actions.ts askForLink',
  'app/(public)/invitation/[secret]/actions.ts accept',
  'app/(public)/opinion/[secret]/actions.ts answerOpinion',
  'app/(public)/register/actions.ts register',
  'app/(public)/reset/[secret]/actions.ts choosePassword',
  'app/(public)/sign-in/actions.ts signIn',
  'app/(public)/sign-in/code/actions.ts showCode',
  'app/(public)/sign-in/code/actions.ts startAgain',
  'app/(public)/unsubscribe/actions.ts declineLetters',
  'app/api/health/route.ts GET',
  'app/api/unsubscribe/[token]/route.ts POST',
  'app/session-actions.ts setLanguage',
  'app/session-actions.ts signOut',
]

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const sources = ['app', 'components', 'lib']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))

type Node = { type: string; [key: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item)
  else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) yield value
    for (const inner of Object.values(value)) yield* nodesIn(inner)
  }
}

/** The names of the functions that are called somewhere in it. */
const calledIn = (node: unknown) =>
  new Set(
    [...nodesIn(node)].flatMap(({ type, callee }) =>
      type === 'CallExpression' && isNode(callee) && callee.type === 'Identifier'
        ? [callee.value as string]
        : [],
    ),
  )

/** What a module exports that runs, by name, with its code; types are left out. */
function exportsOf(text: string) {
  const { body } = parseSync(text, { syntax: 'typescript', tsx: true })
  return (body as unknown as Node[]).flatMap((item): [string, unknown][] => {
    if (item.type === 'ExportNamedDeclaration' && !item.typeOnly) return [['{}', item]]
    if (item.type === 'ExportAllDeclaration') return [['*', item]]
    if (item.type === 'ExportDefaultDeclaration' || item.type === 'ExportDefaultExpression')
      return [['default', item]]
    if (item.type !== 'ExportDeclaration') return []
    const declared = item.declaration as Node
    if (declared.type === 'FunctionDeclaration')
      return [[(declared.identifier as Node).value as string, declared]]
    if (declared.type !== 'VariableDeclaration') return []
    return (declared.declarations as Node[]).map((each) => [(each.id as Node).value as string, each.init])
  })
}

const isAction = ({ text }: { text: string }) => /^['"]use server['"]/.test(text)
const isRoute = ({ file }: { file: string }) => /\/route\.tsx?$/.test(file)
const isPage = ({ file }: { file: string }) =>
  /^app\/.*\/page\.tsx$/.test(file) && !file.startsWith('app/(public)/')

const unguarded = (entrances: typeof sources, names: (name: string) => boolean) =>
  entrances
    .flatMap(({ file, text }) =>
      exportsOf(text)
        .filter(([name]) => names(name))
        .filter(([, code]) => !doorkeepers.some((name) => calledIn(code).has(name)))
        .map(([name]) => `${file} ${name}`),
    )
    .sort()

it('every Server Action asks who is there', () => {
  const actions = sources.filter(isAction)
  expect(actions.length).toBeGreaterThan(6)
  expect(unguarded(actions, () => true)).toEqual(
    open.filter((entrance) => !entrance.includes('/route.ts ')).sort(),
  )
})

it('no Server Action hides inside of another file', () => {
  const hidden = sources.filter((source) => !isAction(source) && /['"]use server['"]/.test(source.text))
  expect(hidden.map(({ file }) => file)).toEqual([])
})

it('every route handler asks who is there', () => {
  const routes = sources.filter(isRoute)
  expect(routes.length).toBeGreaterThan(8)
  const method = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|default|\{\}|\*)$/
  expect(unguarded(routes, (name) => method.test(name))).toEqual(
    open.filter((entrance) => entrance.includes('/route.ts ')),
  )
})

it('every page for people who are signed in asks who is there', () => {
  const pages = sources.filter(isPage)
  expect(pages.length).toBeGreaterThan(10)
  expect(unguarded(pages, (name) => name === 'default')).toEqual([])
})

it.each(Object.entries(doors))('every page of %s lets in whom it is for, by %s', (folder, door) => {
  const pages = sources.filter(({ file }) => file.startsWith(folder) && /\/(page|layout)\.tsx$/.test(file))
  expect(pages.length).toBeGreaterThan(1)
  const others = pages.filter(({ text }) =>
    exportsOf(text).some(([name, code]) => name === 'default' && !calledIn(code).has(door)),
  )
  expect(others.map(({ file }) => file)).toEqual([])
})
