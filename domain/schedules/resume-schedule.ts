import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { schedule } from '@/db/schema/schedule'
import { type Command, type Context, command, parse, type Ruled } from '../command'
import type { TryOut } from '../editions/freezing'
import { demand } from '../policy'
import { localDay } from '../time-zone'
import { scopeOn } from './calendar'
import { ScheduleStepInput } from './inputs'
import { schedulePolicy } from './policy'
import { findSchedule, lockVisibleSchedule } from './visibility'

const resume = command({
  policy: schedulePolicy,
  verb: 'resume',
  input: ScheduleStepInput,
  load: lockVisibleSchedule,
  run: async (tx, { subject: { id, title, status }, actor, now }) => {
    await tx
      .update(schedule)
      .set({ status: 'running', ownerId: actor.id, since: now })
      .where(eq(schedule.id, id))
    return { value: { id }, event: { entityId: id, from: status, to: 'running', details: { title } } }
  },
})

/**
 * Makes the command by which a schedule goes on from now; whoever resumes it answers for it. Throws as its report does
 * where she may not have it.
 */
export function resumeSchedule(
  tryOut: TryOut,
): Command<z.input<typeof ScheduleStepInput>, { id: number }> & Ruled {
  return Object.assign(
    async (context: Context, raw: z.input<typeof ScheduleStepInput>) => {
      const found = await findSchedule(context.db, context.actor, parse(ScheduleStepInput, raw).id)
      demand(schedulePolicy, context.actor, 'resume', found)
      await tryOut(context, { kind: found.kind, scope: scopeOn(found, localDay(context.now)) })
      return resume(context, raw)
    },
    { entity: resume.entity, verb: resume.verb, input: resume.input },
  )
}
