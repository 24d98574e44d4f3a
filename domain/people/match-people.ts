import { asc } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { person, unmatched } from '@/db/schema/person'
import { lockNewcomers } from './lock-newcomers'
import { notePairs } from './note-pairs'

/** So many at a time, so that nobody waits long for the database; and so many in an hour. */
const batch = 100
const batches = 50

/**
 * Holds everybody who is new, or was changed since, against all others on record. What is left over waits for the
 * next hour. Gives back how many were looked at and how many were joined.
 */
export async function matchPeople({ db, now }: { db: Db; now: Date }) {
  const done = { people: 0, joined: 0 }
  for (let round = 0; round < batches; round += 1) {
    const { people, joined } = await db.transaction(async (tx) => {
      await lockNewcomers(tx)
      const due = await tx
        .select({ id: person.id })
        .from(person)
        .where(unmatched)
        .orderBy(asc(person.updatedAt), asc(person.id))
        .limit(batch)
      const ids = due.map(({ id }) => id)
      const noted = await notePairs(tx, ids, now)
      // One that was joined in this round was changed by it, and is looked at again in the next hour.
      return { people: ids.length, joined: noted.joined }
    })
    done.people += people
    done.joined += joined
    if (people < batch) break
  }
  return done
}
