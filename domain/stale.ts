import { and, desc, eq, notInArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Entity, trailVerbs } from '@/db/enums'
import { event } from '@/db/schema/event'
import { user } from '@/db/schema/user'
import { DomainError } from './errors'

/**
 * Refuses a save that was made on an older version of the row: throws `conflict`, saying who saved the newer one,
 * when and what, with the record as `read` gives it for its form.
 */
export async function refuseStale(
  tx: Tx,
  entity: Entity,
  subject: { id: number; version: number },
  version: number,
  read: () => Promise<Record<string, unknown>>,
) {
  if (subject.version === version) return
  const events = tx
    .select({ name: user.name, at: event.at, details: event.details })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorId))
    .orderBy(desc(event.id))
  const ofRecord = and(eq(event.entity, entity), eq(event.entityId, subject.id))
  // Whoever looked has saved nothing.
  const wrote = notInArray(event.verb, [...trailVerbs])
  const [last] = await events.where(and(ofRecord, wrote)).limit(1)
  const saves = await events.where(and(ofRecord, eq(event.verb, 'edit'))).limit(subject.version - version)
  const changed = saves.flatMap(({ details }) => (details as { changed?: string[] }).changed ?? [])
  const told = { name: last?.name ?? '?', at: last?.at ?? new Date(0) }
  throw new DomainError(
    'conflict',
    'editedMeanwhile',
    { ...told, changed: [...new Set(changed)] },
    {},
    { version: subject.version, savedBy: told.name, savedAt: told.at, values: await read() },
  )
}

/** A form that leaves a field out clears its column: undefined becomes null, which Drizzle writes. */
export function cleared<Row extends Record<string, unknown>>(row: Row) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === undefined ? null : value]),
  ) as { [Name in keyof Row]: undefined extends Row[Name] ? Exclude<Row[Name], undefined> | null : Row[Name] }
}

/** All fields of a form as left out, to lay what was sent over: what it did not send at all is taken back too. */
export const leftOut = <Shape extends Record<string, unknown>>(shape: Shape) =>
  Object.fromEntries(Object.keys(shape).map((name) => [name, undefined])) as {
    [Name in keyof Shape]: undefined
  }

/** The names of the fields in which a row differs from what it was. */
export function changedFields(before: object, after: Record<string, unknown>) {
  const old = before as Record<string, unknown>
  return Object.keys(after).filter(
    (name) => JSON.stringify(old[name] ?? null) !== JSON.stringify(after[name] ?? null),
  )
}
