import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { user } from '@/db/schema/user'
import type { Actor } from '../actor'
import { command } from '../command'
import { invalidField } from '../errors'
import { anonymise } from './anonymise'
import { filesNaming } from './files-naming'
import { recordsOf } from './held-about'
import { AnonymisePersonInput } from './inputs'
import { personPolicy } from './policy'
import { removeFile } from './remove-file'
import { lockVisiblePerson } from './visibility'

/**
 * Takes out everything that says who a person is, for good; every figure stays as it was. With it go those of the files
 * that name her which are chosen (see files-naming.ts). A later list with her name or address makes somebody new.
 * Throws `conflict` while she has an open account, and when she was anonymised before.
 */
export const anonymisePerson = command({
  policy: personPolicy,
  verb: 'anonymise',
  input: AnonymisePersonInput,
  load: async (tx: Tx, input: { id: number }, actor: Actor) => {
    const subject = await lockVisiblePerson(tx, input, actor)
    return { ...subject, hasOpenAccount: await hasOpenAccount(tx, subject.id) }
  },
  run: async (tx, { subject, input, actor, now }) => {
    const known = await filesNaming(tx, subject.id)
    const chosen = known.filter(({ id }) => input.documentIds.includes(id))
    if (chosen.length < input.documentIds.length) throw invalidField('documentIds', 'choose')
    for (const file of chosen) await removeFile(tx, file, { actorId: actor.id, now })
    // After the files, so that what is told of them names her as little as the rest.
    const clean = await anonymise(tx, subject.id, now)
    return {
      value: { files: chosen.length },
      event: {
        entityId: subject.id,
        to: 'anonymised',
        reason: clean(input.reason),
        details: { by: 'request', count: chosen.length },
      },
    }
  },
})

/** Whether somebody can still sign in as her. */
export async function hasOpenAccount(tx: Tx | Parameters<typeof recordsOf>[0], id: number) {
  const rows = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(inArray(user.personId, await recordsOf(tx, id)), eq(user.active, true)))
    .limit(1)
  return rows.length > 0
}
