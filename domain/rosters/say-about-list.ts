import { and, eq, gte } from 'drizzle-orm'
import { rosterUpload, type SaidOfRows } from '@/db/schema/participation'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { command } from '../command'
import { DomainError } from '../errors'
import { correctedFields } from './correct-rows'
import { SayAboutListInput } from './inputs'
import { keptSince } from './upload-roster'

/**
 * Keeps what the officer says about rows of a list that she uploaded, until it is recorded: who a doubtful one is,
 * which are left out, and what a row should say instead. What she said about other rows and fields stays. Writes
 * nothing about anybody. Throws DomainError `invalid` when the upload is not hers or expired.
 */
export const sayAboutList = command({
  policy: activityPolicy,
  verb: 'importRoster',
  input: SayAboutListInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    const [upload] = await tx
      .select({ said: rosterUpload.said })
      .from(rosterUpload)
      .where(
        and(
          eq(rosterUpload.id, input.uploadId),
          eq(rosterUpload.activityId, subject.id),
          eq(rosterUpload.userId, actor.id),
          gte(rosterUpload.uploadedAt, keptSince(now)),
        ),
      )
      .for('update')
    if (!upload) throw new DomainError('invalid', 'uploadErrors.expired')
    const said = together(upload.said, input)
    await tx.update(rosterUpload).set({ said }).where(eq(rosterUpload.id, input.uploadId))
    return { value: { corrected: Object.keys(said.corrections ?? {}).length }, event: null }
  },
})

type Said = Pick<typeof SayAboutListInput._zod.output, 'choices' | 'leaveOut' | 'corrections'>

function together(before: SaidOfRows, { choices, leaveOut, corrections }: Said): SaidOfRows {
  const out = new Set(before.leaveOut)
  for (const [key, isOut] of Object.entries(leaveOut)) isOut ? out.add(key) : out.delete(key)
  const corrected = { ...before.corrections }
  for (const [key, correction] of Object.entries(corrections)) {
    const said = correction
      ? Object.fromEntries(correctedFields(correction).map((field) => [field, correction[field] as string]))
      : {}
    if (correction) corrected[key] = { ...corrected[key], ...said }
    else delete corrected[key]
  }
  const chosen = Object.entries({ ...before.choices, ...choices }).filter(([, choice]) => choice !== '')
  return { choices: Object.fromEntries(chosen), leaveOut: [...out], corrections: corrected }
}
