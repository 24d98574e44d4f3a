import { opinion } from '@/db/schema/request'
import { command } from '../command'
import { addWorkingDays, dayOf } from '../deadlines'
import { invalidField } from '../errors'
import { theProgramme } from '../reference'
import { AskOpinionInput } from './inputs'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** Asks a service for its opinion, by the day given or else by the programme's own number of working days. */
export const askOpinion = command({
  policy: requestPolicy,
  verb: 'askOpinion',
  input: AskOpinionInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, now }) => {
    const { settings } = await theProgramme(tx)
    const [row] = await tx
      .insert(opinion)
      .values({
        requestId: subject.id,
        service: input.service,
        veto: input.veto,
        askedAt: now,
        dueOn: input.dueOn ?? addWorkingDays(dayOf(now), settings.opinionWorkingDays),
      })
      .onConflictDoNothing()
      .returning({ id: opinion.id })
    if (!row) throw invalidField('service', 'alreadyAsked')
    return { value: row, event: { entityId: subject.id, details: { service: input.service } } }
  },
})
