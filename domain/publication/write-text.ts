import { command } from '../command'
import { changedFields, refuseStale } from '../stale'
import { WriteTextInput } from './inputs'
import { partsOf, textValues } from './parts'
import { publicationTextPolicy } from './policy'
import { saveVersion, toldOf } from './save-version'
import { lockPlace } from './visibility'

/**
 * Saves a version of a text of a region's publication, as a draft; the version that is approved stays in use. Refused
 * when somebody saved it in the meantime. Gives back its id.
 */
export const writeText = command({
  policy: publicationTextPolicy,
  verb: 'write',
  input: WriteTextInput,
  load: lockPlace,
  run: async (tx, { subject, input, actor, now }) => {
    await refuseStale(tx, 'publication_text', subject, input.version, async () => textValues(subject.parts))
    const fields = partsOf(subject.section)
    const parts = Object.fromEntries(fields.flatMap((field) => (input[field] ? [[field, input[field]]] : [])))
    const value = { id: subject.id }
    const changed = changedFields(textValues(subject.parts), textValues(parts))
    if (changed.length === 0) return { value, event: null }
    const { number, moved } = await saveVersion(tx, subject, { parts, actor, now })
    return {
      value,
      event: { entityId: subject.id, ...moved, details: { ...toldOf(subject, number), changed } },
    }
  },
})
