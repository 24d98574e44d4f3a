import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { publicationText } from '@/db/schema/publication'
import { conflict } from '../errors'
import { type TextTransitionVerb, textTransitions } from './status'
import type { LockedText } from './visibility'

/** Moves a text on by one guarded update, with what goes along; a lost race is a `conflict`. */
export async function moveText(
  tx: Tx,
  { id, status }: Pick<LockedText, 'id' | 'status'>,
  verb: TextTransitionVerb,
  now: Date,
  also: Partial<typeof publicationText.$inferInsert> = {},
) {
  const { to } = textTransitions[verb]
  const moved = await tx
    .update(publicationText)
    .set({ ...also, status: to, updatedAt: now })
    .where(and(eq(publicationText.id, id), eq(publicationText.status, status)))
    .returning({ id: publicationText.id })
  if (moved.length === 0) throw conflict()
  // What was a draft and stays one has not moved.
  return status === to ? {} : { from: status, to }
}

/** A step is taken on what was read: somebody who has not seen the newest version is told to look first. */
export function demandVersion({ version }: Pick<LockedText, 'version'>, read: number) {
  if (version !== read) throw conflict()
}
