import { and, eq } from 'drizzle-orm'
import { heldUpload } from '@/db/schema/document'
import type { Context } from '../command'
import { notFound } from '../errors'
import { dropUnusedContent } from './content'

/** Drops an upload of the actor's that waits for a record; throws `not_found` when there is none of theirs. */
export async function discardHeld({ db, actor }: Pick<Context, 'db' | 'actor'>, id: string) {
  await db.transaction(async (tx) => {
    const dropped = await tx
      .delete(heldUpload)
      .where(and(eq(heldUpload.id, id), eq(heldUpload.userId, actor.id)))
      .returning({ digest: heldUpload.digest })
    if (dropped.length === 0) throw notFound()
    await dropUnusedContent(
      tx,
      dropped.map((held) => held.digest),
    )
  })
}
