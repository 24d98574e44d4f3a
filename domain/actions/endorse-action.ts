import { and, asc, desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { ficheVersion } from '@/db/schema/fiche'
import { request } from '@/db/schema/request'
import type { Actor } from '../actor'
import { command } from '../command'
import { dayOf } from '../deadlines'
import { DomainError, invalidField } from '../errors'
import { digestOf, ficheContents } from '../fiches/contents'
import { addMessage } from '../messages/add-message'
import { EndorseActionInput } from './inputs'
import { moveAction } from './move-action'
import { actionPolicy } from './policy'
import { type LockedAction, lockVisibleAction } from './visibility'

/**
 * The authority endorses the Action fiche, which ends the design (brief, "Lifecycles"): its focal point the version
 * that she has read, which then stays as it is for good; or whoever carries the case records the day of a letter.
 * Throws `conflict` when the version is not the last that was sent or the Action has changed since.
 */
export const endorseAction = command({
  policy: actionPolicy,
  verb: 'endorse',
  input: EndorseActionInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, actor, now }) => {
    const signs = actor.role === 'focal_point'
    const endorsedOn = signs ? dayOf(now) : input.endorsedOn
    if (!endorsedOn) throw invalidField('endorsedOn', 'required')
    if (endorsedOn > dayOf(now)) throw invalidField('endorsedOn', 'dateInFuture')
    const version = signs ? await endorseVersion(tx, subject, input, actor, now) : null
    const moved = await moveAction(tx, subject, 'endorse', now, { endorsedOn })
    return {
      value: undefined,
      event: {
        entityId: subject.id,
        ...moved,
        reason: input.note,
        details: version ? { number: version } : {},
      },
    }
  },
})

async function endorseVersion(
  tx: Tx,
  subject: LockedAction,
  input: { number?: number; note?: string },
  actor: Actor,
  now: Date,
) {
  const [last] = await tx
    .select()
    .from(ficheVersion)
    .where(eq(ficheVersion.actionId, subject.id))
    .orderBy(desc(ficheVersion.number))
    .limit(1)
  if (!last) throw new DomainError('conflict', 'ficheNotSent')
  const changed = last.digest !== digestOf(await ficheContents(tx, subject.id))
  if (last.number !== input.number || changed) throw new DomainError('conflict', 'ficheChanged')
  await tx
    .update(ficheVersion)
    .set({ endorsedAt: now, endorsedBy: actor.id, comment: input.note ?? null })
    .where(eq(ficheVersion.id, last.id))
  if (input.note) await writeComment(tx, subject.id, input.note, actor, now)
  return last.number
}

/** What she writes with it stands in the thread of her own request as well. */
async function writeComment(tx: Tx, actionId: number, body: string, actor: Actor, now: Date) {
  const [own] = await tx
    .select({ id: request.id })
    .from(request)
    .where(and(eq(request.actionId, actionId), eq(request.institutionId, actor.institutionId as number)))
    .orderBy(asc(request.id))
    .limit(1)
  if (own) await addMessage(tx, { requestId: own.id, audience: 'authority', body, actor, now })
}
