import { and, eq, isNull } from 'drizzle-orm'
import { editionLink } from '@/db/schema/edition'
import { command } from '../command'
import { notFound } from '../errors'
import { RevokeEditionLinkInput } from './inputs'
import { editionPolicy } from './policy'
import { lockVisibleEdition } from './visibility'

/** Revokes the link by which somebody without an account opens a document. Throws `not_found` for one that is over. */
export const revokeEditionLink = command({
  policy: editionPolicy,
  verb: 'revokeLink',
  input: RevokeEditionLinkInput,
  load: lockVisibleEdition,
  run: async (tx, { subject, input, actor, now }) => {
    const [changed] = await tx
      .update(editionLink)
      .set({ revokedAt: now, revokedBy: actor.id })
      .where(
        and(
          eq(editionLink.id, input.linkId),
          eq(editionLink.editionId, subject.id),
          isNull(editionLink.revokedAt),
        ),
      )
      .returning({ address: editionLink.address })
    if (!changed) throw notFound()
    const { reference, version, title } = subject
    return {
      value: { address: changed.address },
      event: { entityId: subject.id, details: { reference, version, title, address: changed.address } },
    }
  },
})
