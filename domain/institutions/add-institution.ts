import { command } from '../command'
import { findOrCreateInstitution } from './find-or-create-institution'
import { AddInstitutionInput } from './inputs'
import { institutionPolicy } from './policy'

/**
 * Adds an institution to the list, or finds it there under another spelling.
 * Gives back its id, the name it has and whether it is new.
 */
export const addInstitution = command({
  policy: institutionPolicy,
  verb: 'add',
  input: AddInstitutionInput,
  load: async () => ({ status: 'new' }),
  run: async (tx, { input }) => {
    const found = await findOrCreateInstitution(tx, input)
    return {
      value: found,
      event: found.isNew ? { entityId: found.id, details: { name: found.name } } : null,
    }
  },
})
