import type { z } from 'zod'
import { date } from '@/db/as-of'
import type { Db, Tx } from '@/db/client'
import type { Entity } from '@/db/enums'
import type { Actor } from './actor'
import { record } from './audit/record'
import { DomainError, type FieldErrors } from './errors'
import { demand, type Policy } from './policy'

/** What every command and query is told about the world: `now` is an argument, so deadlines can be tested. */
export type Context = { db: Db; actor: Actor; now: Date; precondition?: Precondition }

/**
 * What a caller demands of the record that a command acts on: asked once the record is locked and the actor may, so
 * nothing comes in between. It throws, and nothing is done.
 */
export type Precondition = (tx: Tx, subject: object) => Promise<void>

/** What happened, for the one log of events. */
export type Happening = {
  entityId: number
  from?: string | null
  to?: string | null
  reason?: string | null
  details?: Record<string, unknown>
  /** The Action whose history also tells it. */
  actionId?: number | null
}

/** A command's answer and what happened; nothing happened when the event is null. */
export type Outcome<Value> = { value: Value; event: Happening | null }

export type Command<Input, Value> = (context: Context, input: Input) => Promise<Value>

/** Which line of which policy a command obeys, and what it takes. */
export type Ruled = { entity: Entity; verb: string; input: z.ZodType }

/**
 * Makes the one way to change anything: parse, transaction, load, rule, the caller's precondition, run, event, return.
 * `load` finds the subject among the rows that exist for the actor and locks it; it throws `not_found`.
 * Throws DomainError `invalid` (with field errors), `not_found`, `forbidden` or `conflict`; any throw undoes all of it.
 */
export function command<
  Verb extends string,
  Schema extends z.ZodType,
  Base extends { status: string },
  Subject extends Base,
  Value,
>(spec: {
  policy: Policy<Verb, Base>
  verb: NoInfer<Verb>
  input: Schema
  load: (tx: Tx, input: z.output<Schema>, actor: Actor, now: Date) => Promise<Subject>
  run: (
    tx: Tx,
    given: { subject: Subject; input: z.output<Schema>; actor: Actor; now: Date },
  ) => Promise<Outcome<Value>>
}): Command<z.input<Schema>, Value> & Ruled {
  const run: Command<z.input<Schema>, Value> = async ({ db, actor, now, precondition }, raw) => {
    const input = parse(spec.input, raw)
    return db.transaction(async (tx) => {
      await date(tx, now)
      const subject = await spec.load(tx, input, actor, now)
      demand(spec.policy, actor, spec.verb, subject)
      await precondition?.(tx, subject)
      const { value, event } = await spec.run(tx, { subject, input, actor, now })
      if (event)
        await record(tx, {
          ...event,
          entity: spec.policy.entity,
          verb: spec.verb,
          actorId: actor.id,
          at: now,
        })
      return value
    })
  }
  return Object.assign(run, { entity: spec.policy.entity, verb: spec.verb, input: spec.input })
}

/** What a schema makes of it, with a key where it has no word of its own for what is wrong. */
function safely<Schema extends z.ZodType>(schema: Schema, raw: unknown) {
  try {
    return schema.safeParse(raw, { error: ({ input }) => (input === undefined ? 'required' : 'invalid') })
  } catch (error) {
    // An object with a `toString` of its own can be read as no text and no number.
    if (!(error instanceof TypeError && /primitive value/.test(error.message))) throw error
    throw new DomainError('invalid', 'invalid')
  }
}

/** Reads untrusted input with a schema; throws DomainError `invalid` with one message key for each field. */
export function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const read = safely(schema, raw)
  if (read.success) return read.data
  const fieldErrors: FieldErrors = {}
  for (const issue of read.error.issues) {
    const path = issue.path.join('.') || 'form'
    fieldErrors[path] ??= issue.message
  }
  throw new DomainError('invalid', 'invalid', {}, fieldErrors)
}
