import { readFileSync } from 'node:fs'
import path from 'node:path'
import { calledIn, exportsOf, isAction, isRoute, type Node, nodesIn, open, sources } from './entrances'

/** What each door says of whom it lets in. */
const letsIn: Record<string, string> = {
  requireReader: 'the team and observers',
  requireFocalPoint: 'focal points',
  requireExpert: 'experts',
  requireOwner: 'whoever is signed in, also before the second factor is set up',
  ownerAnswer: 'whoever is signed in, also before the second factor is set up',
}
const signedIn = 'whoever is signed in'
const everybody = 'everybody'

type Way = { address: string; who: string; rules: string[] }

/** The page of docs/ that lists every way in from outside, who may use it, and by which rules. */
export function routesPage() {
  const pages = sources.filter(({ file }) => /^app\/.*\/?page\.tsx$/.test(file)).map(page)
  const routes = sources.filter((source) => isRoute(source) && source.file.startsWith('app/')).flatMap(ways)
  const actions = sources.filter(isAction).flatMap(ways)
  return `# Ways in

Made from the source by \`npm run docs\`. Whoever is let in still finds only the records that exist for her
(\`domain/*/visibility.ts\`); a rule such as \`request approve\` is a line of [Who may do what](who-may.md).

## Pages

| address | for |
| --- | --- |
${lines(pages.map(({ address, who }) => [address, who]))}

## Routes

| address | for | rules |
| --- | --- | --- |
${lines(routes.map(({ address, who, rules }) => [address, who, rules.join(', ')]))}

## Server Actions

| action | for | rules |
| --- | --- | --- |
${lines(actions.map(({ address, who, rules }) => [address, who, rules.join(', ')]))}
`
}

const lines = (rows: string[][]) =>
  rows
    .map((cells) => `| ${cells.join(' | ')} |`)
    .sort()
    .join('\n')

function page({ file, text }: { file: string; text: string }): Way {
  const [, code] = exportsOf(text).find(([name]) => name === 'default') ?? []
  return { address: addressOf(file), who: whoFor(file, calledIn(code)), rules: [] }
}

/** What a file with routes or Server Actions exports, each with the rules of the commands that it uses. */
function ways({ file, text }: { file: string; text: string }): Way[] {
  const commands = rulesOf(text)
  const ways = exportsOf(text).filter(([name]) => !isRoute({ file }) || /^[A-Z]+$/.test(name))
  return ways.map(([name, code]) => {
    const used = new Set([...nodesIn(code)].flatMap(identifier))
    return {
      address: isRoute({ file }) ? `${name} ${addressOf(file)}` : `${file} ${name}`,
      who: open.includes(`${file} ${name}`) ? everybody : whoFor(file, calledIn(code)),
      rules: [...commands].flatMap(([name, rules]) => (used.has(name) ? rules : [])),
    }
  })
}

const identifier = ({ type, value }: Node) => (type === 'Identifier' ? [value as string] : [])

function whoFor(file: string, called: Set<string>) {
  const door = Object.keys(letsIn).find((name) => called.has(name))
  if (door) return letsIn[door] as string
  return file.startsWith('app/(public)/') ? everybody : signedIn
}

/** The address of a file of app/: what stands in brackets is filled in. */
const addressOf = (file: string) =>
  `/${path.posix
    .dirname(file)
    .split('/')
    .slice(1)
    .filter((part) => !part.startsWith('('))
    .join('/')}`

/** The commands that a file imports, and what runs some in lib, by name, with their lines in the policies. */
function rulesOf(text: string): Map<string, string[]> {
  const rules = new Map<string, string[]>()
  for (const [, names, module] of text.matchAll(/import \{([^}]+)\} from '@\/(lib\/list-file)'/g)) {
    const source = readFileSync(`${module}.ts`, 'utf8')
    const commands = rulesOf(source)
    for (const [name, code] of exportsOf(source)) {
      const used = new Set([...nodesIn(code)].flatMap(identifier))
      if (names?.includes(name))
        rules.set(
          name,
          [...commands].flatMap(([one, its]) => (used.has(one) ? its : [])),
        )
    }
  }
  for (const [, names, module] of text.matchAll(/import \{([^}]+)\} from '@\/(domain\/[^']+)'/g)) {
    const source = readFileSync(`${module}.ts`, 'utf8')
    for (const name of (names ?? '').split(',').map((each) => each.trim())) {
      const body = source.slice(source.indexOf(`export const ${name} = `))
      const [, entity, verb] =
        /^export const \w+ = command\(\{\s+policy: (\w+)Policy,\s+verb: '(\w+)'/.exec(body) ?? []
      if (entity) rules.set(name, [`${snake(entity)} ${verb}`])
      else if (/^export const \w+ = commandOnRecord\(/.test(body)) rules.set(name, ['the record’s attach'])
    }
  }
  return rules
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
