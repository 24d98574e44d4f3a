import { DOMParser } from '@xmldom/xmldom'
import xpath from 'xpath'

/*
 * Evaluates the rules that IATI publishes beside its schemas (standard-ruleset.json) on a file, as they are written
 * there: which nodes, which paths, which rule. It knows nothing about Minga, so that it can judge what Minga wrote.
 */

type Case = {
  paths?: string[]
  condition?: string
  idCondition?: string
  prefix?: string[]
  separator?: string
  one?: string
  all?: string
  less?: string
  more?: string
  date?: string
  start?: string
  end?: string
  regex?: string
  sum?: number
  min?: number
  max?: number
  if?: string
  then?: string
  foreach?: string
  do?: Rules
  ruleInfo?: { id: string; severity: string; message: string }
}
type Rules = Record<string, { cases: Case[] }>
export type Ruleset = Record<string, Rules>

/** A rule that a file breaks: its number and severity by IATI, what it says, and the identifier of the activity. */
export type Broken = { id: string; severity: string; message: string; at: string }

const { useNamespaces: withNamespaces } = xpath
const select = withNamespaces({ xml: 'http://www.w3.org/XML/1998/namespace' })

/** Judges a file by the rules. `now` is the instant that "in the future" is measured by. Throws for a rule of an unknown kind. */
export function judge(ruleset: Ruleset, xml: string, now: Date): Broken[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml') as unknown as Node
  const found: Broken[] = []
  for (const [context, rules] of Object.entries(ruleset))
    for (const node of select(context, document) as Node[])
      for (const { ruleInfo } of brokenBy(rules, node, now))
        found.push({
          id: ruleInfo?.id ?? '?',
          severity: ruleInfo?.severity ?? 'error',
          message: ruleInfo?.message ?? '',
          at: identifierOf(node),
        })
  return found
}

function brokenBy(rules: Rules, node: Node, now: Date): Case[] {
  return Object.entries(rules).flatMap(([kind, { cases }]) =>
    cases.flatMap((one) => {
      if (one.condition && !truth(one.condition, node)) return []
      if (kind === 'loop') return loop(one, node, now)
      const rule = kinds[kind]
      if (!rule) throw new Error(`IATI's rules have a kind that is not known here: ${kind}`)
      return rule(one, node, now) ? [] : [one]
    }),
  )
}

/** The rules of a loop, once for each value that it finds, written in for $1. */
function loop({ foreach = '', do: rules = {} }: Case, node: Node, now: Date): Case[] {
  const values = new Set(texts(foreach, node))
  return [...values].flatMap((value) => {
    const filled = JSON.parse(JSON.stringify(rules).replaceAll('$1', value)) as Rules
    return brokenBy(filled, node, now)
  })
}

const kinds: Record<string, (one: Case, node: Node, now: Date) => boolean> = {
  unique: ({ paths = [] }, node) => {
    const values = paths.flatMap((path) => texts(path, node))
    return new Set(values).size === values.length
  },
  // The agencies' codes that an identifier may begin with are a list that is not in the rules.
  startswith: ({ prefix = [], separator = '', paths = [] }, node) => {
    if (prefix.includes('ORG-ID-PREFIX')) return true
    const allowed = prefix.flatMap((path) => texts(path, node))
    return paths
      .flatMap((path) => texts(path, node))
      .every((text) => allowed.some((start) => text.startsWith(`${start}${separator}`)))
  },
  atleast_one: ({ paths = [] }, node) => paths.some((path) => nodes(path, node).length > 0),
  no_more_than_one: ({ paths = [] }, node) => paths.flatMap((path) => nodes(path, node)).length <= 1,
  one_or_all: ({ one = '', all = '' }, node) => {
    if (nodes(one, node).length > 0) return true
    if (all === 'lang') return nodes('.//narrative[not(@xml:lang)]', node).length === 0
    if (all === 'currency') return nodes('.//value[not(@currency)]', node).length === 0
    const transactions = nodes('transaction', node)
    return transactions.every((each) => nodes(all, each).length > 0)
  },
  date_now: ({ date = '' }, node, now) =>
    texts(date, node).every((text) => new Date(text).getTime() <= now.getTime()),
  date_order: ({ less = '', more = '' }, node, now) => {
    const after = dates(more, node, now)
    return dates(less, node, now).every((before) => after.every((each) => before <= each))
  },
  between_dates: ({ date = '', start = '', end = '' }, node, now) => {
    const from = dates(start, node, now)
    const to = dates(end, node, now)
    return dates(date, node, now).every(
      (each) => from.every((one) => one <= each) && to.every((one) => each <= one),
    )
  },
  time_limit: ({ start = '', end = '' }, node, now) => {
    const [from] = dates(start, node, now)
    const [to] = dates(end, node, now)
    return !from || !to || Date.parse(to) - Date.parse(from) <= 365 * 86_400_000
  },
  regex_matches: ({ regex = '', paths = [] }, node) =>
    paths.flatMap((path) => texts(path, node)).every((text) => new RegExp(regex).test(text)),
  no_spaces: ({ paths = [] }, node) =>
    paths.flatMap((path) => texts(path, node)).every((text) => text === text.trim()),
  strict_sum: ({ paths = [], sum = 0 }, node) => {
    const parts = paths.flatMap((path) => texts(path, node))
    const cents = parts.reduce((all, part) => all + Math.round(Number(part) * 10_000), 0)
    return parts.length === 0 || cents === sum * 10_000
  },
  range: ({ paths = [], min = -Infinity, max = Infinity }, node) =>
    paths.flatMap((path) => texts(path, node)).every((text) => Number(text) >= min && Number(text) <= max),
  if_then: (one, node) => !truth(one.if ?? '', node) || truth(one.then ?? '', node),
}

const nodes = (path: string, node: Node) => {
  const found = select(path, node)
  return Array.isArray(found) ? (found as Node[]) : []
}
const texts = (path: string, node: Node) =>
  nodes(path, node).map((each) => each.nodeValue ?? each.textContent ?? '')
const truth = (path: string, node: Node) => select(`boolean(${path})`, node) === true
const dates = (path: string, node: Node, now: Date) =>
  path === 'NOW' ? [now.toISOString().slice(0, 10)] : texts(path, node).map((text) => text.slice(0, 10))

/** The identifier of the activity or the organisation that a node belongs to. */
function identifierOf(node: Node) {
  const [found] = texts(
    'ancestor-or-self::iati-activity/iati-identifier | ancestor-or-self::iati-organisation/organisation-identifier',
    node,
  )
  return found ?? ''
}
