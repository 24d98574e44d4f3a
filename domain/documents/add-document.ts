import { attachHeld } from './attach-held'
import { AddDocumentInput } from './inputs'
import { commandOnRecord } from './on-record'

/** Hangs a file that the actor uploaded on a request, an Action, an activity or a result. Gives back its id. */
export const addDocument = commandOnRecord(AddDocumentInput, async (tx, given) => {
  const { entity, id: entityId, heldId, ...told } = given.input
  const { id, title } = await attachHeld(tx, {
    ...told,
    heldId,
    entity,
    entityId,
    actor: given.actor,
    now: given.now,
  })
  return {
    value: { id },
    event: {
      entityId,
      details: { document: title, kind: told.kind, audience: told.audience },
      actionId: given.actionId,
    },
  }
})
