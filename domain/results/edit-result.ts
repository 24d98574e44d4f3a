import { eq } from 'drizzle-orm'
import { result } from '@/db/schema/result'
import { command } from '../command'
import { changedFields, cleared, refuseStale } from '../stale'
import { demandActivityOf } from './activity-of-action'
import { EditResultInput } from './inputs'
import { resultPolicy } from './policy'
import { getResult } from './queries'
import { resultValues } from './values'
import { lockVisibleResult } from './visibility'

/** Changes what a result is until it is validated; refused when somebody saved it in the meantime. */
export const editResult = command({
  policy: resultPolicy,
  verb: 'edit',
  input: EditResultInput,
  load: lockVisibleResult,
  run: async (tx, { subject, input, actor, now }) => {
    await refuseStale(tx, 'result', subject, input.version, async () =>
      resultValues(await getResult(tx, actor, subject.reference)),
    )
    const { id, version, ...fields } = input
    await demandActivityOf(tx, subject.actionId, fields.activityId)
    const row = cleared(formRow(fields))
    const changed = changedFields(subject, row)
    const value = { reference: subject.reference }
    if (changed.length === 0) return { value, event: null }
    await tx
      .update(result)
      .set({ ...row, version: version + 1, updatedAt: now })
      .where(eq(result.id, id))
    return { value, event: { entityId: id, details: { changed }, actionId: subject.actionId } }
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
