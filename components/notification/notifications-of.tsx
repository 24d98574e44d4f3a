import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { Button } from '@/components/ui/button'
import type { ListedNotification } from '@/domain/notifications/queries'
import { NotificationList } from './notification-list'

/** All that a reader was told: first what she has not read, then a page of the rest. */
export function NotificationsOf({
  unread,
  read,
  next,
  now,
  actions,
}: {
  unread: readonly ListedNotification[]
  read: readonly ListedNotification[]
  next: number | null
  now: Date
  actions: { markRead: (form: FormData) => Promise<void>; markAllRead: () => Promise<void> }
}) {
  const t = useTranslations('notifications')
  if (unread.length === 0 && read.length === 0)
    return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  return (
    <div className="max-w-4xl space-y-10">
      {unread.length > 0 ? (
        <Section
          id="unread"
          title={t('unreadTitle')}
          count={unread.length}
          action={
            <form action={actions.markAllRead}>
              <Button type="submit" size="small">
                {t('markAll')}
              </Button>
            </form>
          }
        >
          <NotificationList items={unread} now={now} read={actions.markRead} />
        </Section>
      ) : null}
      {read.length > 0 ? (
        <Section id="read" title={t('readTitle')}>
          <NotificationList items={read} now={now} read={actions.markRead} />
        </Section>
      ) : null}
      {next === null ? null : (
        <Button asChild>
          <Link href={`/notifications?before=${next}#read`}>{t('older')}</Link>
        </Button>
      )}
    </div>
  )
}
