import { eq } from 'drizzle-orm'
import { request } from '@/db/schema/request'
import { command } from '../command'
import { changedFields, cleared, refuseStale } from '../stale'
import { EditRequestInput } from './inputs'
import { requestRow, writeRequestLinks } from './log-request'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** Changes what a request says until it is decided; refused when somebody saved it in the meantime. */
export const editRequest = command({
  policy: requestPolicy,
  verb: 'edit',
  input: EditRequestInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, now }) => {
    await refuseStale(tx, 'request', subject, input.version)
    const { id, version, areaIds, jointInstitutionIds, involvedInstitutionIds, ...fields } = input
    const row = cleared(requestRow(fields))
    await tx
      .update(request)
      .set({ ...row, version: version + 1, updatedAt: now })
      .where(eq(request.id, id))
    await writeRequestLinks(tx, id, { areaIds, jointInstitutionIds, involvedInstitutionIds })
    return { value: undefined, event: { entityId: id, details: { changed: changedFields(subject, row) } } }
  },
})
