import { command } from '../command'
import { writeLetter } from '../letters/write-letter'
import { decideRegistration } from './decide'
import { RefuseRegistrationInput } from './inputs'
import { registrationPolicy } from './policy'
import { lockVisibleRegistration } from './visibility'

/** Lets an authority not in, and tells it why. */
export const refuseRegistration = command({
  policy: registrationPolicy,
  verb: 'refuse',
  input: RefuseRegistrationInput,
  load: lockVisibleRegistration,
  run: async (tx, { subject, input, actor, now }) => {
    const { id, name, authority, email, locale } = subject
    const decision = { decidedAt: now, decidedBy: actor.id, answer: input.answer }
    await decideRegistration(tx, id, { status: 'refused', ...decision })
    await writeLetter(tx, {
      kind: 'registration_refused',
      to: { userId: null, address: email, locale },
      params: { name, authority, answer: input.answer },
    })
    return {
      value: { id },
      event: { entityId: id, from: 'waiting', to: 'refused', reason: input.answer },
    }
  },
})
