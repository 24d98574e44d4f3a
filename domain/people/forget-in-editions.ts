import { inArray, type SQLWrapper, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { edition, editionData, editionFile, editionLink } from '@/db/schema/edition'
import { dropUnusedContent } from '../documents/content'

/**
 * Withdraws the frozen reports that call somebody by her name or address, and erases what they said: nothing else may
 * change what is frozen. That there was such a report stays on record, with the digest of what it said. Gives back their
 * ids.
 */
export async function forgetInEditions(tx: Tx, calls: (text: SQLWrapper) => SQLWrapper, now: Date) {
  const naming = tx
    .select({ id: editionData.editionId })
    .from(editionData)
    .where(sql`${calls(editionData.data)} or ${calls(sql`${editionData.differences}::text`)}`)
  const found = await tx
    .select({ id: edition.id })
    .from(edition)
    .where(inArray(edition.id, naming))
    .orderBy(edition.id)
    .for('update')
  const ids = found.map(({ id }) => id)
  if (ids.length === 0) return ids
  await tx
    .update(edition)
    .set({ status: 'withdrawn', withdrawnAt: now })
    .where(sql`${inArray(edition.id, ids)} and ${edition.status} = 'frozen'`)
  await tx
    .update(editionLink)
    .set({ revokedAt: sql`coalesce(${editionLink.revokedAt}, minga_now())` })
    .where(inArray(editionLink.editionId, ids))
  await tx.execute(sql`select set_config('minga.forgetting', 'on', true)`)
  const files = await tx
    .delete(editionFile)
    .where(inArray(editionFile.editionId, ids))
    .returning({ digest: editionFile.digest })
  await tx.delete(editionData).where(inArray(editionData.editionId, ids))
  await tx.execute(sql`select set_config('minga.forgetting', '', true)`)
  await dropUnusedContent(
    tx,
    files.map(({ digest }) => digest),
  )
  return ids
}
