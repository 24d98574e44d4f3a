import { command } from '../command'
import { dayOf } from '../deadlines'
import { attachHeld } from '../documents/attach-held'
import { invalidField } from '../errors'
import { AdoptResultInput } from './inputs'
import { moveResult } from './move-result'
import { resultPolicy } from './policy'
import { lockVisibleResult } from './visibility'

/**
 * Records that a validated result was officially endorsed: by whom, on which day, and what shows it, in words or
 * as a document. Whether it is in use is another fact (see record-use.ts).
 */
export const adoptResult = command({
  policy: resultPolicy,
  verb: 'adopt',
  input: AdoptResultInput,
  load: lockVisibleResult,
  run: async (tx, { subject, input, actor, now }) => {
    const { adoptedBy, adoptedOn, adoptionEvidence, evidenceHeldId } = input
    if (adoptedOn > dayOf(now)) throw invalidField('adoptedOn', 'dateInFuture')
    if (!adoptionEvidence && !evidenceHeldId) throw invalidField('adoptionEvidence', 'required')
    const evidence = evidenceHeldId
      ? await attachHeld(tx, {
          heldId: evidenceHeldId,
          entity: 'result',
          entityId: subject.id,
          kind: 'evidence',
          audience: 'staff',
          datedOn: adoptedOn,
          actor,
          now,
        })
      : null
    const moved = await moveResult(tx, subject, 'adopt', now, {
      adoptedBy,
      adoptedOn,
      adoptionEvidence: adoptionEvidence ?? null,
    })
    return {
      value: undefined,
      event: {
        entityId: subject.id,
        ...moved,
        details: { adoptedBy, adoptedOn, ...(evidence ? { document: evidence.title } : {}) },
        actionId: subject.actionId,
      },
    }
  },
})
