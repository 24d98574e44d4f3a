import { and, eq, isNull } from 'drizzle-orm'
import { checkInLink } from '@/db/schema/participation'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { command } from '../command'
import { notFound } from '../errors'
import { RevokeCheckInLinkInput } from './inputs'

/** Makes a check-in link good for nothing from now on. Throws `not_found` for one that is none, or is none any more. */
export const revokeCheckInLink = command({
  policy: activityPolicy,
  verb: 'revokeCheckInLink',
  input: RevokeCheckInLinkInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, now }) => {
    const [link] = await tx
      .update(checkInLink)
      .set({ revokedAt: now })
      .where(
        and(
          eq(checkInLink.id, input.linkId),
          eq(checkInLink.activityId, subject.id),
          isNull(checkInLink.revokedAt),
        ),
      )
      .returning({ id: checkInLink.id, kind: checkInLink.kind })
    if (!link) throw notFound()
    return {
      value: { linkId: link.id },
      event: {
        entityId: subject.id,
        actionId: subject.actionId,
        details: { linkId: link.id, kind: link.kind },
      },
    }
  },
})
