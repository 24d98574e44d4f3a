import type { Tx } from '@/db/client'
import { publicationTextVersion, type TextParts } from '@/db/schema/publication'
import type { Actor } from '../actor'
import { moveText } from './move-text'
import type { LockedText } from './visibility'

/** Keeps what a text says from now on as its next version; gives back its number and how the text moved. */
export async function saveVersion(
  tx: Tx,
  subject: LockedText,
  { parts, restores, actor, now }: { parts: TextParts; restores?: number; actor: Actor; now: Date },
) {
  const number = subject.version
  await tx
    .insert(publicationTextVersion)
    .values({ textId: subject.id, number, parts, restores, madeBy: actor.id, madeAt: now })
  const verb = restores === undefined ? 'write' : 'restore'
  const moved = await moveText(tx, subject, verb, now, { parts, version: number + 1 })
  return { number, moved }
}

/** What is told of an event on a text besides its verb. */
export const toldOf = ({ section, locale }: Pick<LockedText, 'section' | 'locale'>, number: number) => ({
  section,
  language: locale,
  number,
})
