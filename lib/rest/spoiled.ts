import { createHash } from 'node:crypto'

/* For tests: inputs that fit the description of the API in all but one place. */

export type Json = Record<string, unknown>
type Path = readonly (string | number)[]
/** One place of an input, and what the description says of it. */
export type Place = { path: Path; schema: Json }
/** Something to put there, called by what is wrong with it; `missing` takes away what was there. */
export type Spoiling = { name: string; value: unknown }

const missing = Symbol('missing')
const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)
const all = (values: Record<string, unknown>): Spoiling[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }))

const anywhere = all({
  missing,
  null: null,
  'a boolean': true,
  'an object': {},
  'an array': [],
  'an array of nothing': [null],
  'a prototype': JSON.parse('{"__proto__":{"status":"approved"},"constructor":{"prototype":{"x":1}}}'),
  'an operator': { $ne: 1 },
  depth: nested(2000),
  'ten thousand': Array(10_000).fill(1),
  'an object that throws as text': { toString: 1, valueOf: 1 },
})
const texts = all({
  'empty text': '',
  spaces: ' \t\n ',
  'huge text': 'x'.repeat(100_001),
  'text of 5,000': 'ñ '.repeat(2500),
  NUL: 'a\0b',
  'only NUL': '\0',
  'half a pair': 'a\ud800',
  'the other half': '\udc00b',
  'a name of the language': '__proto__',
  'another name of the language': 'constructor',
  'a method': 'toString',
  SQL: "'; drop table person; --",
  pattern: '%_\\',
  HTML: '<img src=x onerror=alert(1)>',
  formula: '=HYPERLINK("x")',
  'a way out': '../../etc/passwd',
  'lines of a header': 'a\r\nset-cookie: x=1',
  'marks of direction': '\u202ea\u0000\ufeff',
  'broken bracket': 'http://[::1',
})
const numbers = all({
  '2^31': 2 ** 31,
  '2^31 as text': '2147483648',
  '2^53': 2 ** 53,
  '2^63 as text': '9223372036854775808',
  'the largest': 1e308,
  '10^12': 1e12,
  minus: -1,
  'the smallest of 32 bits': -(2 ** 31) - 1,
  zero: 0,
  fraction: 1.5,
  'a small part': 1e-9,
  'not a number': 'NaN',
  infinity: 'Infinity',
  'in sixteens': '0x10',
  'with an exponent': '1e3',
})
const days = all({
  'no such day': '2026-02-30',
  'no such month': '2026-13-01',
  'the year 0': '0000-01-01',
  'before the year 0': '-000001-01-01',
  'the last day that there is': '+275760-09-13',
  'a day after it': '+275760-09-14',
  'the year 275760': '275760-09-13',
  'far away': '9999-12-31',
  'long ago': '0001-01-01',
  'a moment': '2026-02-03T25:61:00Z',
  nines: '9999-99-99',
})
const hasFormat = ({ format, pattern, type }: Json, name: string) =>
  /date/.test(String(format)) ||
  /\\d\{4\}/.test(String(pattern)) ||
  (type === undefined && /On$|day/i.test(name))

/** A part of a list that is chosen by a seed: always the same, and another one of each place. */
export function chosen<Value>(from: readonly Value[], count: number, seed: string): Value[] {
  return from
    .map((value, at) => ({ value, rank: createHash('md5').update(`${seed} ${at}`).digest('hex') }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ value }) => value)
}

/** What is tried in one place: some of what is wrong anywhere, and more of what is wrong with its kind. */
export function spoilingsOf({ path, schema }: Place, seed: string, ids: readonly number[]): Spoiling[] {
  const name = String(path.filter((part) => typeof part === 'string').at(-1) ?? '')
  const at = `${seed} ${path.join('.')}`
  const types = typesIn(schema)
  const isDay = hasFormat(schema, name)
  const isNumber = types.has('number') || types.has('integer') || /(^i|I)ds?$/.test(name)
  const own = isNumber ? numbers : isDay ? days : types.has('string') || types.size === 0 ? texts : anywhere
  const others = [...anywhere, ...texts, ...numbers, ...days]
  const foreign = /(^i|I)d$/.test(name)
    ? chosen(ids, 1, at).map((value) => ({ name: 'the id of another', value }))
    : []
  return [
    ...new Set([
      ...chosen(own, 2, at),
      ...chosen(anywhere, 1, at),
      ...chosen(others, 1, `${at}+`),
      ...foreign,
    ]),
  ]
}

/** What is tried in a part of an address or a question: text, as everything there is. */
export function textSpoilings(schema: Json, name: string, count: number, seed: string): Spoiling[] {
  const isDay = hasFormat(schema, name) || name === 'asOf'
  const own = isDay ? days : /id$|year|size/i.test(name) ? numbers : texts
  return [
    ...chosen(own, Math.ceil(count / 2), seed),
    ...chosen([...texts, ...numbers, ...days], Math.floor(count / 2), `${seed}+`),
  ]
}

/** The input with something else in one place. */
export function spoil(input: unknown, path: Path, { value }: Pick<Spoiling, 'value'>): unknown {
  const [first, ...rest] = path
  if (first === undefined) return value
  const inner = (typeof input === 'object' && input !== null ? input : {}) as Json
  if (rest.length === 0 && value === missing) {
    if (Array.isArray(input)) return input.filter((_, at) => at !== first)
    const { [first]: _, ...others } = inner
    return others
  }
  const changed = spoil(inner[first], rest, { value })
  if (Array.isArray(input)) return input.map((one, at) => (at === first ? changed : one))
  return { ...inner, [first]: changed }
}

/** All places of an input, also those that the example leaves empty, into objects and the first of each array. */
export function placesOf(schema: Json, input: unknown, path: Path = []): Place[] {
  const here = path.length > 0 ? [{ path, schema }] : []
  if (path.length > 5) return here
  const { properties, items, more } = shapeOf(schema)
  const known = typeof input === 'object' && input !== null && !Array.isArray(input) ? (input as Json) : {}
  const names = new Set([...Object.keys(properties), ...Object.keys(known)])
  const first = Array.isArray(input) ? input[0] : undefined
  return [
    ...here,
    ...[...names].flatMap((name) => placesOf(properties[name] ?? more ?? {}, known[name], [...path, name])),
    ...(items && first !== undefined ? placesOf(items, first, [...path, 0]) : []),
  ]
}

/** The input with an example where it leaves out an array or an object, so that one can be spoilt inside. */
export function filledOut(schema: Json, input: unknown): unknown {
  const { properties, items } = shapeOf(schema)
  if (Array.isArray(input)) return input.length === 0 && items ? [exampleOf(items)] : input
  if (typeof input !== 'object' || input === null) return input
  const whole = { ...(input as Json) }
  for (const [name, inner] of Object.entries(properties)) {
    const { properties: deeper, items: each } = shapeOf(inner)
    if (whole[name] === undefined && (each || Object.keys(deeper).length > 0)) whole[name] = exampleOf(inner)
    else if (name in whole) whole[name] = filledOut(inner, whole[name])
  }
  return whole
}

const branches = (schema: Json) =>
  ['oneOf', 'anyOf', 'allOf'].flatMap((name) => (schema[name] ?? []) as Json[])

/** The parts of a schema, of all its branches together. */
function shapeOf(schema: Json): { properties: Record<string, Json>; items?: Json; more?: Json } {
  const inner = branches(schema).map(shapeOf)
  const items = (schema.items ?? inner.find((one) => one.items)?.items) as Json | undefined
  const own = schema.additionalProperties
  const more = typeof own === 'object' ? (own as Json) : inner.find((one) => one.more)?.more
  return {
    properties: Object.assign({}, ...inner.map(({ properties }) => properties), schema.properties),
    ...(items ? { items } : {}),
    ...(more ? { more } : {}),
  }
}

const typesIn = (schema: Json): Set<string> =>
  new Set([
    ...[schema.type ?? []].flat().map(String),
    ...branches(schema).flatMap((branch) => [...typesIn(branch)]),
  ])

/** A value that fits a schema as far as its shape says. */
function exampleOf(schema: Json): unknown {
  const { properties, items } = shapeOf(schema)
  if (schema.enum) return (schema.enum as unknown[])[0]
  if ('const' in schema) return schema.const
  if (Object.keys(properties).length > 0)
    return Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, exampleOf(inner)]))
  if (items) return [exampleOf(items)]
  const types = typesIn(schema)
  if (types.has('integer') || types.has('number')) return 1
  return types.has('boolean') ? false : 'x'
}
