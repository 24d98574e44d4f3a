import { discardHeld } from '@/domain/documents/discard-held'
import { notFound } from '@/domain/errors'
import { isUuid } from '@/lib/is-uuid'
import { route } from '@/lib/route'

/** Drops a file that waits for its record. */
export const DELETE = route<{ id: string }>(async (_request, context, { id }) => {
  if (!isUuid(id)) throw notFound()
  await discardHeld(context, id)
  return new Response(null, { status: 204 })
})
