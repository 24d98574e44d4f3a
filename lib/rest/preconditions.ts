import { z } from 'zod'
import type { Actor } from '@/domain/actor'
import type { Context, Precondition } from '@/domain/command'
import { DomainError } from '@/domain/errors'
import { isVersion, tagOf, tagsIn, versionIn } from './entity-tags'
import { isFor } from './is-for'
import { recordsAbove } from './match'
import { withoutNames } from './names'
import type { Asked, Operation } from './operation'
import { Refused } from './refused'

const onVersion = new WeakMap<z.ZodType, boolean>()

/** Whether what is saved says on which version of its record. */
export function takesVersion({ body }: Pick<Operation, 'body'>): boolean {
  if (!body) return false
  // Describing a schema takes milliseconds, and each request asks.
  const known = onVersion.get(body)
  if (known !== undefined) return known
  const schema = z.toJSONSchema(body, { io: 'output', unrepresentable: 'any' })
  const takes = JSON.stringify(schema).includes('"version":{')
  onVersion.set(body, takes)
  return takes
}

/** The tags of If-Match, `*` or null; throws 400 for what is none. */
export function ifMatchOf(request: Request) {
  const tags = tagsIn(request.headers.get('if-match'))
  if (tags === 'malformed') throw new Refused(400, 'ifMatchMalformed')
  return tags
}

/**
 * The version that If-Match names, laid into the body of what is saved on a version: HTTP's own way to say it. Of a tag
 * that a reading answered, its version counts, as it guards just what the form writes: a step of the case meanwhile
 * refuses no text. `*` says nothing of a version, so the body still has to.
 * Throws 412 for a tag that no version of a record has, 422 where the body says another one.
 */
export function withVersion(tags: readonly string[], body: Record<string, unknown>) {
  const versions = [...new Set(tags.map(versionIn))]
  if (versions.every((version) => version === null)) throw new Refused(412, 'ifMatchChanged')
  const said = body.version
  if (said === undefined) {
    if (versions.length > 1) throw new Refused(422, 'ifMatchOne')
    return { ...body, version: versions[0] }
  }
  if (!versions.some((version) => String(version) === String(said)))
    throw new Refused(422, 'ifMatchBody', {}, { version: 'choose' })
  return body
}

/**
 * What If-Match demands of a write that is made on no version: asked by the command once its subject is locked, so that
 * nothing can come in between. A tag has to be the one that a reading at this address, or above it, answers now; a
 * version alone has to be the record's, where the address names no part of it.
 * Throws 412 where the record is no longer what was seen, 422 where there is nothing to hold the tag against.
 */
export function preconditionOf(
  tags: '*' | readonly string[],
  operation: Operation,
  { asked, context }: { asked: Asked; context: Context },
) {
  const { actor, now } = context
  const records = recordsOf(operation, actor)
  let asksOfRecord = false
  const precondition: Precondition = async (tx, subject) => {
    // The command inside a command acts on what the first one has locked.
    if (asksOfRecord) return
    asksOfRecord = true
    if (tags === '*') return
    const { version, reference } = subject as { version?: unknown; reference?: unknown }
    let comparable = false
    const versions = tags.filter(isVersion)
    if (versions.length > 0 && typeof version === 'number' && namesRecord(operation)) {
      comparable = true
      if (versions.some((one) => Number(one) === version)) return
    }
    if (versions.length < tags.length)
      for (const record of records) {
        const current = await tagNow(record, { ...asked, query: {} }, { db: tx, actor, now }, reference)
        comparable ||= current !== null
        if (current !== null && tags.includes(current)) return
      }
    if (!comparable) throw nothingToCompare(records)
    throw new Refused(412, 'ifMatchChanged')
  }
  return {
    precondition,
    /** Throws 422 where it was done and no command has asked, so that it is undone. */
    settle(error: unknown) {
      if (error === null && !asksOfRecord) throw nothingToCompare(records)
    },
  }
}

/**
 * What If-Match demands of a save, besides the version that it lays into the body: a command that finds another version
 * says what there is now, and HTTP's own header is answered by HTTP's own 412; one that would let it pass does not.
 */
export function saveOn(tags: readonly string[], operation: Operation) {
  const versions = tags.map(versionIn)
  let isOther = false
  const precondition: Precondition = async (_, subject) => {
    const { version } = subject as { version?: unknown }
    isOther ||= typeof version === 'number' && namesRecord(operation) && !versions.includes(version)
  }
  return {
    precondition,
    settle(error: unknown) {
      if (error === null && isOther && operation.path.endsWith('{id}'))
        throw new Refused(412, 'ifMatchChanged')
      if (error instanceof DomainError && error.code === 'conflict' && (isOther || error.newer))
        throw new Refused(412, error.key, error.params, error.fieldErrors, error.newer)
    },
  }
}

/** Readings at the address of a write, or above it, that answer whoever asks; the nearest first. */
export const recordsOf = (operation: Operation, actor?: Actor) =>
  recordsAbove(operation).filter((record) => !actor || isFor(record, actor))

/** Whether the address names one record and no part of it: a version alone could be that of either. */
export const namesRecord = ({ path }: Operation) => {
  const names = namesIn(path)
  return names.length === 0 || (names.length === 1 && names[0] === 'id')
}
const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)

const nothingToCompare = (records: readonly Operation[]) =>
  new Refused(422, 'ifMatchNone', {
    address: records.map(({ path }) => `GET ${path}`).join(', ') || 'none',
  })

/** The tag that a reading would answer now, called as the address has it or by its reference; null where none would. */
async function tagNow(
  { path, run }: Operation,
  asked: Asked,
  context: Context,
  reference: unknown,
): Promise<string | null> {
  const said = Object.values(asked.params)
  const first = typeof reference === 'string' && reference !== said[0] ? [reference] : []
  for (const start of [said[0], ...first]) {
    const params = Object.fromEntries(namesIn(path).map((name, at) => [name, at === 0 ? start : said[at]]))
    const found = await run(context, { ...asked, params: params as Asked['params'] }).catch((error) => {
      if (error instanceof DomainError) return null
      throw error
    })
    if (found !== null && !(found instanceof Response)) return answerOf(found, asked.scopes).tag
  }
  return null
}

/** What is answered to a token with these scopes, in bytes, and its tag. */
export function answerOf(value: unknown, scopes: Asked['scopes']) {
  const body = scopes.includes('people') ? value : withoutNames(value)
  const text = JSON.stringify(body)
  return { body, text, tag: tagOf((value as { version?: unknown } | null)?.version, text) }
}
