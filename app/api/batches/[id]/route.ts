import { findBatch } from '@/domain/batches/queries'
import { notFound } from '@/domain/errors'
import { isUuid } from '@/lib/is-uuid'
import { route } from '@/lib/route'

/** How far a batch is, for the page that waits for it. */
export const GET = route<{ id: string }>(async (_request, { db, actor }, { id }) => {
  const found = isUuid(id) ? await findBatch(db, actor, id) : null
  if (!found) throw notFound()
  const { status, done, total } = found
  return Response.json({ status, done, total }, { headers: { 'cache-control': 'private, no-store' } })
})
