import { eq, max } from 'drizzle-orm'
import { ficheVersion } from '@/db/schema/fiche'
import { ActionStepInput } from '../actions/inputs'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { digestOf, ficheContents } from './contents'

/**
 * Sends the fiche of an Action to its authority as it stands now: the version that it reads and endorses is this one,
 * whatever changes later. Gives back its number.
 */
export const sendFiche = command({
  policy: actionPolicy,
  verb: 'sendFiche',
  input: ActionStepInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, actor, now }) => {
    const contents = await ficheContents(tx, subject.id)
    const [last] = await tx
      .select({ number: max(ficheVersion.number) })
      .from(ficheVersion)
      .where(eq(ficheVersion.actionId, subject.id))
    const number = (last?.number ?? 0) + 1
    await tx.insert(ficheVersion).values({
      actionId: subject.id,
      number,
      contents,
      digest: digestOf(contents),
      sentAt: now,
      sentBy: actor.id,
    })
    return { value: { number }, event: { entityId: subject.id, reason: input.note, details: { number } } }
  },
})
