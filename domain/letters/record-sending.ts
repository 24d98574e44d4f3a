import { eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { letter } from '@/db/schema/notification'
import { secretLetters } from './params'
import type { TakenLetter } from './take-letter'

/** That a letter was sent; a path that is a key to something is forgotten. */
export async function recordSent(db: Db, { id, kind }: Pick<TakenLetter, 'id' | 'kind'>, now: Date) {
  const params = secretLetters.includes(kind) ? sql`${letter.params} - 'path'` : letter.params
  await db.update(letter).set({ sentAt: now, trouble: null, params }).where(eq(letter.id, id))
}

/** Why a letter could not be sent this time. */
export async function recordTrouble(db: Db, id: number, trouble: string) {
  await db
    .update(letter)
    .set({ trouble: trouble.slice(0, 500) })
    .where(eq(letter.id, id))
}
