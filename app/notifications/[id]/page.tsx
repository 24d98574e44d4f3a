import { redirect } from 'next/navigation'
import { db } from '@/db/client'
import { readNotification } from '@/domain/notifications/read'
import { orNotFound, readId } from '@/lib/page'
import { requireActor } from '@/lib/session'

/** Where a notification and its e-mail lead: marks it as read, and goes on to what it tells of. */
export default async function NotificationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id: number } = await params
  const actor = await requireActor(`/notifications/${number}`)
  const id = readId(number)
  const { href } = await orNotFound(readNotification({ db: db(), actor, now: new Date() }, id))
  redirect(href)
}
