import { eq } from 'drizzle-orm'
import { result } from '@/db/schema/result'
import { command } from '../command'
import { changedFields, cleared, refuseStale } from '../stale'
import { demandActivityOf } from './activity-of-action'
import { EditResultInput } from './inputs'
import { resultPolicy } from './policy'
import { lockVisibleResult } from './visibility'

/** Changes what a result is until it is validated; refused when somebody saved it in the meantime. */
export const editResult = command({
  policy: resultPolicy,
  verb: 'edit',
  input: EditResultInput,
  load: lockVisibleResult,
  run: async (tx, { subject, input, now }) => {
    await refuseStale(tx, 'result', subject, input.version)
    const { id, version, ...fields } = input
    await demandActivityOf(tx, subject.actionId, fields.activityId)
    const row = cleared(formRow(fields))
    await tx
      .update(result)
      .set({ ...row, version: version + 1, updatedAt: now })
      .where(eq(result.id, id))
    return {
      value: { reference: subject.reference },
      event: {
        entityId: id,
        details: { changed: changedFields(subject, row) },
        actionId: subject.actionId,
      },
    }
  },
})

/** Every field of the form by name: one that was left out is there, so that it is cleared. */
const formRow = (fields: Omit<typeof EditResultInput._zod.output, 'id' | 'version'>) => ({
  kind: fields.kind,
  title: fields.title,
  description: fields.description,
  plannedFor: fields.plannedFor,
  activityId: fields.activityId,
})
