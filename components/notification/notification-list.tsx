import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import type { ListedNotification } from '@/domain/notifications/queries'
import { cn } from '@/lib/cn'
import { formatInstant } from '@/lib/format'
import { notificationSentence } from '@/lib/notification-sentence'

type ReadAction = (form: FormData) => Promise<void>

/** Notifications, each a link to what it tells of, which marks it as read; an unread one can be marked by itself. */
export function NotificationList({
  items,
  now,
  read,
}: {
  items: readonly ListedNotification[]
  now: Date
  read: ReadAction
}) {
  const locale = useLocale() as Locale
  const t = useTranslations()
  const format = useFormatter()
  const sentence = notificationSentence(t as never, locale)
  return (
    <ul className="divide-y divide-line">
      {items.map(({ id, kind, values, madeAt, readAt }) => {
        const said = sentence(kind, values)
        return (
          <li key={id} className="flex items-start gap-3 py-1.5">
            <span
              aria-hidden
              className={cn(
                'mt-4 size-2 shrink-0 rounded-full',
                readAt === null ? 'bg-attention' : 'border border-line-strong',
              )}
            />
            <a
              href={`/notifications/${id}`}
              className="-mx-2 min-w-0 flex-1 rounded-md px-2 py-2 leading-snug hover:bg-sunken"
            >
              <span className={cn('wrap-anywhere block', readAt === null && 'font-semibold')}>{said}</span>
              <time
                dateTime={madeAt.toISOString()}
                title={formatInstant(madeAt, locale)}
                className="mt-0.5 block text-ink-soft text-sm"
              >
                {format.relativeTime(madeAt, now)}
              </time>
            </a>
            {readAt === null ? <MarkRead id={id} said={said} read={read} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

function MarkRead({ id, said, read }: { id: number; said: string; read: ReadAction }) {
  const t = useTranslations('notifications')
  return (
    <form action={read} className="shrink-0 pt-1">
      <input type="hidden" name="id" value={id} />
      <Button
        type="submit"
        variant="quiet"
        size="small"
        title={t('markRead')}
        aria-label={t('of', { what: said })}
      >
        <span aria-hidden className="sm:hidden">
          ✓
        </span>
        <span className="max-sm:hidden">{t('markRead')}</span>
      </Button>
    </form>
  )
}
