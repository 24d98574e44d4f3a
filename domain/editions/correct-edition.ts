import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { edition } from '@/db/schema/edition'
import { type Command, type Context, command, parse, type Ruled } from '../command'
import { notFound } from '../errors'
import { requiredText } from '../inputs'
import { demand } from '../policy'
import { eyesOf } from './eyes'
import { at, beginEdition, momentOf, type TryOut } from './freezing'
import { CorrectEditionInput } from './inputs'
import { editionPolicy } from './policy'
import { isLatest, lockVisibleEdition, visibleEditions } from './visibility'

type Corrected = { id: number; reference: string; version: number }

const correct = command({
  policy: editionPolicy,
  verb: 'correct',
  input: CorrectEditionInput.extend({ title: requiredText(1000) }),
  load: lockVisibleEdition,
  run: async (tx, { subject, input, actor, now }) => {
    const { reference, kind, scope, audience, countries, regions } = subject
    const { reason, title } = input
    const version = subject.version + 1
    const id = await beginEdition(tx, {
      reference,
      version,
      kind,
      scope,
      title,
      audience,
      countries,
      regions,
      asOf: momentOf(input.asOf, now),
      frozenBy: actor.id,
      frozenAt: now,
      supersedes: subject.id,
      reason,
    })
    const value: Corrected = { id, reference, version }
    return { value, event: { entityId: id, reason, details: { reference, title, version } } }
  },
})

/**
 * Makes the command that corrects a frozen report by a new version of it, for the same readers, as the records are now
 * or were at the end of a day; a job makes its documents and lists what differs. The older version stays as it is.
 * Gives back the id of the new one. Throws `conflict` where it was withdrawn or corrected already.
 */
export function correctEdition(
  tryOut: TryOut,
): Command<z.input<typeof CorrectEditionInput>, Corrected> & Ruled {
  return Object.assign(
    async (context: Context, raw: z.input<typeof CorrectEditionInput>) => {
      const input = parse(CorrectEditionInput, raw)
      const { db, actor, now } = context
      const [seen] = await db
        .select({ edition, isLatest })
        .from(edition)
        .where(and(eq(edition.id, input.id), visibleEditions(actor)))
      if (!seen) throw notFound()
      const { edition: found } = seen
      demand(editionPolicy, actor, 'correct', { ...found, isLatest: seen.isLatest })
      const then = at(context, momentOf(input.asOf, now))
      const { title } = await tryOut({ ...then, actor: eyesOf(found, actor.locale) }, found)
      return correct(context, { ...input, title })
    },
    { entity: correct.entity, verb: correct.verb, input: CorrectEditionInput },
  )
}
