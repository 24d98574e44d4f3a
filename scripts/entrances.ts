import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from '@swc/core'

/* Every way into the house from outside, as the source says it: for the test of the doors and for the docs. */

/** What finds out who is signed in and refuses everybody else. */
export const doorkeepers = [
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
  'serve',
]

/** Whose each part of the house is. */
export const doors: Record<string, string> = {
  'app/(staff)/': 'requireReader',
  'app/portal/': 'requireFocalPoint',
  'app/deployments/': 'requireExpert',
}

/** Open to everybody, on purpose. */
export const open = [
  'app/(public)/address/[secret]/actions.ts confirm',
  'app/(public)/answer/[secret]/actions.ts answerForm',
  'app/(public)/check-in/[secret]/actions.ts addByHand',
  'app/(public)/check-in/[secret]/actions.ts checkIn',
  'app/(public)/check-in/[secret]/actions.ts tickByHand',
  'app/(public)/forgot/actions.ts askForLink',
  'app/(public)/invitation/[secret]/actions.ts accept',
  'app/(public)/opinion/[secret]/actions.ts answerOpinion',
  'app/(public)/register/actions.ts register',
  'app/(public)/reset/[secret]/actions.ts choosePassword',
  'app/(public)/sign-in/actions.ts signIn',
  'app/(public)/sign-in/code/actions.ts showCode',
  'app/(public)/sign-in/code/actions.ts startAgain',
  'app/(public)/unsubscribe/actions.ts declineLetters',
  'app/(public)/iati/activities.xml/route.ts GET',
  'app/(public)/iati/documents/[key]/route.ts GET',
  'app/(public)/iati/organisation.xml/route.ts GET',
  'app/(public)/report/[secret]/document/route.ts GET',
  'app/api/auth/[...nextauth]/route.ts GET',
  'app/api/auth/start/route.ts GET',
  'app/api/badges/issuer/route.ts GET',
  'app/api/badges/keys/[kid]/route.ts GET',
  'app/api/badges/keys/route.ts GET',
  'app/api/badges/status/[list]/route.ts GET',
  'app/api/calendar/[secret]/route.ts GET',
  'app/api/certificates/[code]/credential/route.ts GET',
  'app/api/certificates/[code]/pdf/route.ts GET',
  'app/api/check-in/[secret]/manifest/route.ts GET',
  'app/api/check-in/[secret]/route.ts GET',
  'app/api/check-in/[secret]/route.ts POST',
  'app/api/check-in/[secret]/self/route.ts POST',
  'app/api/health/route.ts GET',
  'app/api/unsubscribe/[token]/route.ts POST',
  'app/api/v1/openapi.json/route.ts GET',
  'app/session-actions.ts setLanguage',
  'app/session-actions.ts signOut',
]

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
export const sources = ['app', 'components', 'lib']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))

export type Node = { type: string; [key: string]: unknown }
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

export function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item)
  else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) yield value
    for (const inner of Object.values(value)) yield* nodesIn(inner)
  }
}

/** The names of the functions that are called somewhere in it. */
export const calledIn = (node: unknown) =>
  new Set(
    [...nodesIn(node)].flatMap(({ type, callee }) =>
      type === 'CallExpression' && isNode(callee) && callee.type === 'Identifier'
        ? [callee.value as string]
        : [],
    ),
  )

/** What a module exports that runs, by name, with its code; types are left out. */
export function exportsOf(text: string) {
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

export const isAction = ({ text }: { text: string }) => /^['"]use server['"]/.test(text)
export const isRoute = ({ file }: { file: string }) => /\/route\.tsx?$/.test(file)
export const isPage = ({ file }: { file: string }) =>
  /^app\/.*\/page\.tsx$/.test(file) && !file.startsWith('app/(public)/')
