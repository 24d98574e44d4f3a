import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { NotificationsOf } from '@/components/notification/notifications-of'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import { listNotifications } from '@/domain/notifications/queries'
import { readId, readParams, type SearchParams } from '@/lib/page'
import { requireActor } from '@/lib/session'
import { markAllRead, markRead } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('notifications'))('title') }
}

export default async function NotificationsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor('/notifications')
  const t = await getTranslations('notifications')
  const { before } = await readParams(searchParams)
  const told = await listNotifications(db(), actor, before === undefined ? null : readId(before))
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Button asChild>
            <Link href="/notifications/choices">{t('toChoices')}</Link>
          </Button>
        }
      />
      <NotificationsOf {...told} now={new Date()} actions={{ markRead, markAllRead }} />
    </>
  )
}
