import { and, eq } from 'drizzle-orm'
import { publicationTextVersion } from '@/db/schema/publication'
import { command } from '../command'
import { notFound } from '../errors'
import { changedFields } from '../stale'
import { RestoreTextInput } from './inputs'
import { demandVersion } from './move-text'
import { textValues } from './parts'
import { publicationTextPolicy } from './policy'
import { saveVersion, toldOf } from './save-version'
import { lockText } from './visibility'

/** Brings back what an earlier version said, as a new one: nothing in between is lost. */
export const restoreText = command({
  policy: publicationTextPolicy,
  verb: 'restore',
  input: RestoreTextInput,
  load: lockText,
  run: async (tx, { subject, input, actor, now }) => {
    demandVersion(subject, input.version)
    const [old] = await tx
      .select({ parts: publicationTextVersion.parts })
      .from(publicationTextVersion)
      .where(
        and(eq(publicationTextVersion.textId, subject.id), eq(publicationTextVersion.number, input.number)),
      )
    if (!old) throw notFound()
    if (changedFields(textValues(subject.parts), textValues(old.parts)).length === 0)
      return { value: undefined, event: null }
    const { number, moved } = await saveVersion(tx, subject, {
      parts: old.parts,
      restores: input.number,
      actor,
      now,
    })
    return {
      value: undefined,
      event: {
        entityId: subject.id,
        ...moved,
        details: { ...toldOf(subject, number), restored: input.number },
      },
    }
  },
})
