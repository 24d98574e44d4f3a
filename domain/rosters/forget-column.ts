import { and, eq, inArray } from 'drizzle-orm'
import { rememberedColumn } from '@/db/schema/participation'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { command } from '../command'
import { authorityOf } from './authority'
import { ForgetColumnInput } from './inputs'

/**
 * Forgets what a header was said to hold on lists of the authority behind an activity, and on any list: the next one
 * is read by its own words again. Gives back whether there was anything to forget.
 */
export const forgetColumn = command({
  policy: activityPolicy,
  verb: 'forgetColumn',
  input: ForgetColumnInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input }) => {
    const authority = await authorityOf(tx, subject.actionId)
    const [gone] = await tx
      .delete(rememberedColumn)
      .where(
        and(
          inArray(rememberedColumn.institutionId, [authority?.id ?? 0, 0]),
          eq(rememberedColumn.headerKey, input.headerKey),
        ),
      )
      .returning({ field: rememberedColumn.field })
    return {
      value: { forgotten: gone !== undefined },
      event: gone
        ? {
            entityId: subject.id,
            actionId: subject.actionId,
            details: { header: input.headerKey, field: gone.field },
          }
        : null,
    }
  },
})
