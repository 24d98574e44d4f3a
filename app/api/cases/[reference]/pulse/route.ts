import { pulseOf } from '@/domain/audit/pulse'
import { route } from '@/lib/route'

/** The last event of a case that its reader may know of; asked again, 304 while nothing has happened. */
export const GET = route<{ reference: string }>(async (request, { db, actor }, { reference }) => {
  const last = await pulseOf(db, actor, reference)
  const headers = { etag: `"${last}"`, 'cache-control': 'private, no-cache' }
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers })
  return Response.json({ last }, { headers })
})
