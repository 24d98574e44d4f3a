import type { z } from 'zod'
import { schedule } from '@/db/schema/schedule'
import { type Command, type Context, command, parse, type Ruled } from '../command'
import type { TryOut } from '../editions/freezing'
import { demand } from '../policy'
import { demandMakeable, putRecipients, recipientsOf, rowOf } from './checked'
import { AddScheduleInput } from './inputs'
import { newSchedule, schedulePolicy } from './policy'

const add = command({
  policy: schedulePolicy,
  verb: 'add',
  input: AddScheduleInput,
  load: async () => newSchedule,
  run: async (tx, { input, actor, now }) => {
    const row = await rowOf(tx, input)
    const recipients = await recipientsOf(tx, actor, input, row.countries)
    const [made] = await tx
      .insert(schedule)
      .values({ ...row, ownerId: actor.id, since: now, createdAt: now })
      .returning({ id: schedule.id })
    const { id } = made as { id: number }
    await putRecipients(tx, id, recipients)
    return { value: { id }, event: { entityId: id, to: 'running', details: { title: row.title } } }
  },
})

/**
 * Makes the command by which a report is made and sent of its own accord from now on; whoever adds it answers for it.
 * Gives back its id. Throws as the report does, and `invalid` for recipients who may not read it.
 */
export function addSchedule(
  tryOut: TryOut,
): Command<z.input<typeof AddScheduleInput>, { id: number }> & Ruled {
  return Object.assign(
    async (context: Context, raw: z.input<typeof AddScheduleInput>) => {
      const input = parse(AddScheduleInput, raw)
      demand(schedulePolicy, context.actor, 'add', newSchedule)
      await demandMakeable(context, input, tryOut)
      return add(context, raw)
    },
    { entity: add.entity, verb: add.verb, input: add.input },
  )
}
