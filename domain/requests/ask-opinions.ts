import { record } from '../audit/record'
import { command } from '../command'
import { askServices } from './ask-services'
import { AskOpinionsInput } from './inputs'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/**
 * Asks any number of services for their opinion at once, each in its own way, by the day given or else by the
 * programme's own number of working days. Gives back the ids of the opinions, in the order of the services.
 */
export const askOpinions = command({
  policy: requestPolicy,
  verb: 'askOpinion',
  input: AskOpinionsInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    const { ids, asked } = await askServices(tx, subject, input, actor, now)
    const [first, ...others] = asked.map((details) => ({ entityId: subject.id, details }))
    for (const happening of others)
      await record(tx, { ...happening, entity: 'request', verb: 'askOpinion', actorId: actor.id, at: now })
    return { value: { ids }, event: first ?? null }
  },
})
