import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { schedule, scheduleRecipient } from '@/db/schema/schedule'
import { type Command, type Context, command, parse, type Ruled } from '../command'
import type { TryOut } from '../editions/freezing'
import { placesOf } from '../editions/where-it-looks'
import { demand } from '../policy'
import { changedFields, refuseStale } from '../stale'
import { demandMakeable, putRecipients, recipientsOf, rowOf } from './checked'
import { EditScheduleInput } from './inputs'
import { ownerOf } from './owner-of'
import { schedulePolicy } from './policy'
import { recipientsToShow } from './queries'
import { scheduleValues } from './values'
import { findSchedule, lockVisibleSchedule } from './visibility'

const edit = command({
  policy: schedulePolicy,
  verb: 'edit',
  input: EditScheduleInput,
  load: lockVisibleSchedule,
  run: async (tx, { subject, input, actor, now }) => {
    const { id, version } = input
    const before = await recipientsToShow(tx, id)
    await refuseStale(tx, 'schedule', subject, version, async () =>
      scheduleValues(subject, before, await placesOf(tx, subject.countries)),
    )
    const row = await rowOf(tx, input)
    const owner = (await ownerOf(tx, subject)) ?? actor
    const recipients = await recipientsOf(tx, owner, input, row.countries)
    const changed = changedFields(subject, row)
    const people = (
      some: readonly { userId: number | null; address: string | null; locale: string | null }[],
    ) => JSON.stringify(some.map(({ userId, address, locale }) => [userId, address, locale]).sort())
    if (people(before) !== people(recipients)) changed.push('recipients')
    const value = { id }
    if (changed.length === 0) return { value, event: null }
    // What another day or rhythm would have made due before is not caught up on.
    const since = changed.includes('rhythm') || changed.includes('day') ? now : subject.since
    await tx
      .update(schedule)
      .set({ ...row, since, version: version + 1 })
      .where(eq(schedule.id, id))
    await tx.delete(scheduleRecipient).where(eq(scheduleRecipient.scheduleId, id))
    await putRecipients(tx, id, recipients)
    return { value, event: { entityId: id, details: { changed, title: row.title } } }
  },
})

/**
 * Makes the command that changes a schedule; what was made and sent stays as it is. Refused when somebody saved it in
 * the meantime. Throws as the report does, and `invalid` for recipients who may not read it.
 */
export function editSchedule(
  tryOut: TryOut,
): Command<z.input<typeof EditScheduleInput>, { id: number }> & Ruled {
  return Object.assign(
    async (context: Context, raw: z.input<typeof EditScheduleInput>) => {
      const input = parse(EditScheduleInput, raw)
      demand(schedulePolicy, context.actor, 'edit', await findSchedule(context.db, context.actor, input.id))
      await demandMakeable(context, input, tryOut)
      return edit(context, raw)
    },
    { entity: edit.entity, verb: edit.verb, input: edit.input },
  )
}
