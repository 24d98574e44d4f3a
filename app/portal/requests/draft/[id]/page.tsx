import { redirect } from 'next/navigation'
import { readId } from '@/lib/page'
import { requireFocalPoint } from '@/lib/session'

/** A draft is taken up again where all of it stands. */
export default async function DraftPage({ params }: { params: Promise<{ id: string }> }) {
  await requireFocalPoint()
  redirect(`/portal/requests/draft/${readId((await params).id)}/review`)
}
