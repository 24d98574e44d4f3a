import { Bell } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { UnreadNumber } from './unread-number'

/** The way to the notifications where there is room for the bell only: the head of a phone, the portal. */
export function BellMark({ unread }: { unread: number }) {
  const t = useTranslations('notifications')
  return (
    <Link
      href="/notifications"
      prefetch={false}
      className="relative inline-flex min-h-11 min-w-11 items-center justify-center rounded-md text-ink hover:bg-action-soft"
    >
      <Bell aria-hidden className="size-5" />
      <span className="sr-only">{t('open')}</span>
      <UnreadNumber unread={unread} className="absolute top-0.5 right-0 min-w-5 px-1 text-xs leading-5" />
    </Link>
  )
}
