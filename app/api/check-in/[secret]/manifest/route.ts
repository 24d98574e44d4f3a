import { db } from '@/db/client'
import { checkInByLink } from '@/domain/check-in/by-link'
import { installed } from '@/lib/installed'
import { openRoute } from '@/lib/open-route'

/** What a phone needs to have a check-in page among its apps. */
export const GET = openRoute<{ secret: string }>(async (_request, { secret }) => {
  const link = await checkInByLink(db(), secret, new Date())
  if (!link) return new Response(null, { status: 404 })
  const page = `/check-in/${encodeURIComponent(secret)}`
  return Response.json(
    { ...installed, id: page, name: link.title, short_name: link.title.slice(0, 12), start_url: page },
    { headers: { 'content-type': 'application/manifest+json', 'cache-control': 'private, no-store' } },
  )
})
