import { and, eq } from 'drizzle-orm'
import { document } from '@/db/schema/document'
import { request } from '@/db/schema/request'
import { command } from '../command'
import { dropUnusedContent } from '../documents/content'
import { RequestStepInput } from './inputs'
import { requestPolicy } from './policy'
import { lockVisibleRequest } from './visibility'

/** Throws a draft away with its letter: it was never sent, so there is nothing to keep of it but that it was. */
export const discardRequest = command({
  policy: requestPolicy,
  verb: 'discard',
  input: RequestStepInput,
  load: lockVisibleRequest,
  run: async (tx, { subject }) => {
    const files = await tx
      .delete(document)
      .where(and(eq(document.entity, 'request'), eq(document.entityId, subject.id)))
      .returning({ digest: document.digest })
    await dropUnusedContent(
      tx,
      files.map(({ digest }) => digest),
    )
    await tx.delete(request).where(eq(request.id, subject.id))
    return { value: undefined, event: { entityId: subject.id } }
  },
})
