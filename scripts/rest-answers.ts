import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript-api'

/*
 * What every operation of the REST interface answers, as JSON Schema, read off the types of what it runs: nobody
 * writes it by hand, so it can't say what is not so. `npm run docs` writes it to lib/rest/answers.json.
 */

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const folder = path.join(root, 'lib/rest/operations')

export type Schema = { [key: string]: unknown }

/** What only the rules and the searches look at: `read` leaves it out. */
const forUsAlone = ['subject', 'search', 'nameKey', 'sortedNameKey']

/** The schemas as they are kept: one line for each operation, so that one sees what changes. */
export const restAnswersFile = () =>
  `{\n${Object.entries(restAnswers())
    .map(([id, schema]) => `  ${JSON.stringify(id)}: ${JSON.stringify(schema)}`)
    .join(',\n')}\n}\n`

/** The schemas of all operations by their ids, in alphabetical order; an operation that answers nothing has none. */
export function restAnswers(): Record<string, Schema> {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const files = readdirSync(folder).map((file) => path.join(folder, file))
  const program = ts.createProgram(files, { ...options, noEmit: true, incremental: false })
  const checker = program.getTypeChecker()
  const found = new Map<string, Schema>()
  for (const file of files) {
    const source = program.getSourceFile(file)
    if (source) visit(source)
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))

  function visit(node: ts.Node) {
    if (ts.isCallExpression(node)) ofCall(node)
    if (ts.isObjectLiteralExpression(node)) ofObject(node)
    else ts.forEachChild(node, visit)
  }

  function ofCall(node: ts.CallExpression) {
    const name = ts.isIdentifier(node.expression) ? node.expression.text : ''
    const [first, second, third, fourth] = node.arguments
    if (name === 'act' && third && fourth) keep(textOf(third), answerOf(fourth))
    if (name === 'read' && second && third) keep(textOf(second), answerOf(third), forUsAlone)
    if (name === 'list' && first && second && third) keepPage(textOf(second), answerOf(third))
  }

  /** An operation that is written out, on its own or over what a helper makes. */
  function ofObject(node: ts.ObjectLiteralExpression) {
    const own = (name: string) =>
      node.properties.find(
        (one): one is ts.PropertyAssignment =>
          ts.isPropertyAssignment(one) && ts.isIdentifier(one.name) && one.name.text === name,
      )?.initializer
    const spread = node.properties.find(ts.isSpreadAssignment)?.expression
    if (spread && ts.isCallExpression(spread)) ofCall(spread)
    const run = own('run')
    const called = spread && ts.isCallExpression(spread) ? idOfCall(spread) : undefined
    const id = own('id') ? textOf(own('id') as ts.Node) : called
    if (id && run) {
      const type = answerOf(run)
      if (type && isKnown(type)) keep(id, type)
    }
    if (!run) ts.forEachChild(node, visit)
  }

  function idOfCall(node: ts.CallExpression) {
    const isAct = ts.isIdentifier(node.expression) && node.expression.text === 'act'
    const at = node.arguments[isAct ? 2 : 1]
    return at && textOf(at)
  }

  function isKnown(type: ts.Type) {
    return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) === 0
  }

  function keep(id: string | undefined, type: ts.Type | undefined, without: readonly string[] = []) {
    if (!id || !type) return
    const schema = toSchema(type, [])
    if (schema === null || isFile(type)) return
    const { properties, required, ...rest } = schema as { properties?: Schema; required?: string[] }
    if (!properties || without.length === 0) {
      found.set(id, schema)
      return
    }
    const kept = Object.entries(properties).filter(([name]) => !without.includes(name))
    found.set(id, {
      ...rest,
      properties: Object.fromEntries(kept),
      ...(required ? { required: required.filter((name) => !without.includes(name)) } : {}),
    })
  }

  function keepPage(id: string | undefined, type: ts.Type | undefined) {
    const rows = type && propertyOf(type, 'rows')
    const items = rows && toSchema(rows, [])
    if (id && items) found.set(id, pageOf(items))
  }

  function propertyOf(type: ts.Type, name: string) {
    const symbol = type.getProperty(name)
    return symbol && checker.getTypeOfSymbol(symbol)
  }

  /** What a function gives back once it is there. */
  function answerOf(node: ts.Node): ts.Type | undefined {
    const [signature] = checker.getTypeAtLocation(node).getCallSignatures()
    return signature && checker.getAwaitedType(signature.getReturnType())
  }

  function isFile(type: ts.Type) {
    const parts = type.isUnion() ? type.types : [type]
    return parts.every((one) => one.symbol?.name === 'Response')
  }

  /** A type as JSON writes its values; null for what it leaves out. */
  function toSchema(type: ts.Type, stack: readonly ts.Type[]): Schema | null {
    const { flags } = type
    if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Never)) return null
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {}
    if (flags & ts.TypeFlags.Null) return { type: 'null' }
    if (flags & ts.TypeFlags.BooleanLiteral) return { type: 'boolean' }
    if (type.isStringLiteral() || type.isNumberLiteral()) return { enum: [type.value] }
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' }
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' }
    if (flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' }
    if (type.isUnion()) return ofUnion(type.types, stack)
    if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' }
    if (['Map', 'Set', 'Uint8Array', 'Buffer'].includes(type.symbol?.name ?? '')) return { type: 'object' }
    if (stack.includes(type)) return {}
    const inner = [...stack, type]
    if (checker.isTupleType(type)) {
      const parts = checker
        .getTypeArguments(type as ts.TypeReference)
        .map((one) => toSchema(one, inner) ?? {})
      return { type: 'array', items: merged(parts) ?? {} }
    }
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference)
      return { type: 'array', items: (item && toSchema(item, inner)) ?? {} }
    }
    if (type.getCallSignatures().length > 0) return null
    return ofObjectType(type, inner)
  }

  function ofObjectType(type: ts.Type, stack: readonly ts.Type[]): Schema {
    const index = checker.getIndexTypeOfType(type, ts.IndexKind.String)
    const properties: Schema = {}
    const required: string[] = []
    for (const symbol of checker.getPropertiesOfType(type)) {
      if (symbol.name.startsWith('__')) continue
      const value = checker.getTypeOfSymbol(symbol)
      const schema = toSchema(value, stack)
      if (schema === null) continue
      properties[symbol.name] = schema
      const mayMiss =
        (symbol.flags & ts.SymbolFlags.Optional) !== 0 ||
        (value.isUnion() && value.types.some(({ flags }) => flags & ts.TypeFlags.Undefined)) ||
        (value.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0
      if (!mayMiss) required.push(symbol.name)
    }
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 ? { properties } : {}),
      ...(required.length > 0 ? { required } : {}),
      ...(index ? { additionalProperties: toSchema(index, stack) ?? {} } : {}),
    }
  }

  function ofUnion(types: readonly ts.Type[], stack: readonly ts.Type[]): Schema | null {
    const parts = types.flatMap((one) => {
      const schema = toSchema(one, stack)
      return schema === null ? [] : [schema]
    })
    return merged(parts)
  }
}

/** One schema for any of several: choices of texts in one list, and what is said twice once. */
function merged(parts: readonly Schema[]): Schema | null {
  if (parts.some((one) => Object.keys(one).length === 0)) return {}
  const values = parts.flatMap((one) => (Array.isArray(one.enum) ? one.enum : []))
  const others = new Map(parts.filter((one) => !one.enum).map((one) => [JSON.stringify(one), one]))
  const all = [...(values.length > 0 ? [{ enum: [...new Set(values)].sort() }] : []), ...others.values()]
  const [only] = all
  if (all.length <= 1) return only ?? null
  return { anyOf: all }
}

const pageOf = (items: Schema): Schema => ({
  type: 'object',
  required: ['items', 'next', 'previous', 'total', 'more'],
  properties: {
    items,
    next: { type: ['string', 'null'], description: 'The cursor of the page after this one' },
    previous: { type: ['string', 'null'] },
    total: { type: 'integer', description: 'How many rows there are; counted up to a thousand' },
    more: { type: 'boolean', description: 'Whether there are more rows than were counted' },
  },
})

const textOf = (node: ts.Node) => (ts.isStringLiteral(node) ? node.text : undefined)
