import { and, eq, sql } from 'drizzle-orm'
import { result, resultVersion } from '@/db/schema/result'
import { command } from '../command'
import { attachHeld } from '../documents/attach-held'
import { AddVersionInput } from './inputs'
import { resultPolicy } from './policy'
import { lockVisibleResult } from './visibility'

/**
 * Adds a file of a result: its next version in one language. However many versions there are, the result counts
 * once (brief, glossary "result"). Gives back the version's number.
 */
export const addVersion = command({
  policy: resultPolicy,
  verb: 'addVersion',
  input: AddVersionInput,
  load: lockVisibleResult,
  run: async (tx, { subject, input, actor, now }) => {
    const { language, note } = input
    const [{ last } = { last: 0 }] = await tx
      .select({ last: sql<number>`coalesce(max(${resultVersion.number}), 0)::int` })
      .from(resultVersion)
      .where(and(eq(resultVersion.resultId, subject.id), eq(resultVersion.language, language)))
    const number = last + 1
    const file = await attachHeld(tx, {
      heldId: input.heldId,
      entity: 'result',
      entityId: subject.id,
      kind: 'result_file',
      audience: input.audience,
      language,
      actor,
      now,
    })
    await tx.insert(resultVersion).values({
      resultId: subject.id,
      number,
      language,
      documentId: file.id,
      note: note ?? null,
      addedAt: now,
    })
    await tx
      .update(result)
      .set({ version: sql`${result.version} + 1`, updatedAt: now })
      .where(eq(result.id, subject.id))
    return {
      value: { number },
      event: {
        entityId: subject.id,
        details: { number, language },
        reason: note,
        actionId: subject.actionId,
      },
    }
  },
})
