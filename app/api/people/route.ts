import { listPeople } from '@/domain/people/queries'
import { route } from '@/lib/route'

/** People for a field that looks for one as its user types: ?q=, among those who exist for the reader. */
export const GET = route(async (request, { db, actor }) => {
  const q = new URL(request.url).searchParams.get('q') ?? ''
  const { rows } = await listPeople(db, actor, { q, size: 20 })
  const items = rows.map((row) => ({
    value: String(row.id),
    label: `${row.givenNames} ${row.familyNames}`,
    detail: row.institution ?? undefined,
  }))
  return Response.json({ items }, { headers: { 'cache-control': 'private, no-store' } })
})
