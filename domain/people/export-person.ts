import { command } from '../command'
import { heldAbout } from './held-about'
import { ExportPersonInput } from './inputs'
import { personPolicy } from './policy'
import { lockVisiblePerson } from './visibility'

/**
 * Gives out all that is held about a person, for her (GDPR, articles 15 and 20), and writes down who took it. Throws
 * `not_found`, and `forbidden` to whoever may not read everywhere.
 */
export const exportPerson = command({
  policy: personPolicy,
  verb: 'export',
  input: ExportPersonInput,
  load: lockVisiblePerson,
  run: async (tx, { subject, input }) => ({
    value: await heldAbout(tx, subject.id),
    event: { entityId: subject.id, details: { format: input.format.toUpperCase() } },
  }),
})
