import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { document } from '@/db/schema/document'
import { person } from '@/db/schema/person'
import { record } from '../audit/record'
import { anonymise } from './anonymise'
import { filesNaming } from './files-naming'
import { removeFile } from './remove-file'

/** Who is forgotten in a database, and the files that it holds. */
export type Forgotten = { people: { id: number; createdAt: Date }[]; keys: ReadonlySet<string> }

/** What is to be remembered of a database before a backup takes its place. */
export async function whoIsForgotten(db: Db): Promise<Forgotten> {
  const people = await db
    .select({ id: person.id, createdAt: person.createdAt })
    .from(person)
    .where(isNotNull(person.anonymisedAt))
  const files = await db.select({ key: document.key }).from(document)
  return { people, keys: new Set(files.map(({ key }) => key)) }
}

/**
 * Anonymises again, in the caller's transaction, whoever a backup names although she was forgotten since it was made
 * (GDPR, article 17: no copy outlives her), and removes the files that name her and were removed with her. A record of
 * the same number that was made at another moment is somebody else's. Gives back how many people it was.
 */
export async function forgetAgain(tx: Tx, { people, keys }: Forgotten, now: Date): Promise<number> {
  const madeAt = new Map(people.map(({ id, createdAt }) => [id, createdAt.getTime()]))
  const named = await tx
    .select({ id: person.id, createdAt: person.createdAt })
    .from(person)
    .where(inArray(person.id, [...madeAt.keys()]))
    // Whoever another record was joined to takes that one along.
    .orderBy(sql`${person.mergedIntoId} nulls first`, asc(person.id))
  let again = 0
  for (const { id, createdAt } of named) {
    if (madeAt.get(id) !== createdAt.getTime() || !(await lockNamed(tx, id))) continue
    const files = (await filesNaming(tx, id)).filter(({ key }) => !keys.has(key))
    for (const file of files) await removeFile(tx, file, { actorId: null, now })
    await anonymise(tx, id, now)
    await record(tx, {
      entity: 'person',
      entityId: id,
      verb: 'anonymise',
      actorId: null,
      at: now,
      to: 'anonymised',
      details: { by: 'restore', count: files.length },
    })
    again++
  }
  return again
}

async function lockNamed(tx: Tx, id: number) {
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, id), isNull(person.anonymisedAt)))
    .for('update')
  return rows.length > 0
}
