import { takeIds } from '@/db/bulk'
import { checkInLink } from '@/db/schema/participation'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { command } from '../command'
import { invalidField } from '../errors'
import { activityDays } from '../rosters/activity-days'
import { hashOf } from '../secrets'
import { MakeCheckInLinkInput } from './inputs'
import { secretOf } from './secret-of'

const HOUR = 3_600_000

/** When a day is over everywhere on earth. */
const endOf = (day: string) => Date.parse(`${day}T00:00:00Z`) + 36 * HOUR

/**
 * Makes a link by which people are checked in on some days of an activity, good until the last of them is over, or for
 * a day where it is over already; `key` is the secret of the installation. Gives back the link's id and its secret.
 */
export const makeCheckInLink = (key: string) =>
  command({
    policy: activityPolicy,
    verb: 'makeCheckInLink',
    input: MakeCheckInLinkInput,
    load: lockVisibleActivity,
    run: async (tx, { subject, input, actor, now }) => {
      const { kind, firstDay, lastDay } = input
      const days = activityDays(subject)
      for (const field of ['firstDay', 'lastDay'] as const)
        if (!days.includes(input[field])) throw invalidField(field, 'choose')
      const expiresAt = new Date(Math.max(endOf(lastDay), now.getTime() + 24 * HOUR))
      const [id] = (await takeIds(tx, checkInLink, 1)) as [number]
      const secret = secretOf(key, { id, madeAt: now })
      await tx
        .insert(checkInLink)
        .overridingSystemValue()
        .values({
          id,
          activityId: subject.id,
          kind,
          hash: hashOf(secret),
          firstDay,
          lastDay,
          madeBy: actor.id,
          madeAt: now,
          expiresAt,
        })
      return {
        value: { linkId: id, secret },
        event: {
          entityId: subject.id,
          actionId: subject.actionId,
          details: { linkId: id, kind, firstDay, lastDay },
        },
      }
    },
  })
