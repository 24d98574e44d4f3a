import { Bell as BellIcon } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { NavLink } from '@/components/shell/nav-link'

/** Where unread notifications are counted no further. */
const most = 100

/**
 * The way to the notifications with the number of those that are unread; `compact` for the head of a phone, where
 * there is room for the bell only.
 */
export function Bell({ unread, compact }: { unread: number; compact?: boolean }) {
  const t = useTranslations('notifications')
  const number = unread >= most ? t('many', { count: most - 1 }) : String(unread)
  const count =
    unread > 0 ? (
      <>
        <span
          aria-hidden
          className={
            compact
              ? 'tabular absolute top-0.5 right-0 min-w-5 rounded-full bg-attention px-1 text-center font-semibold text-on-attention text-xs leading-5'
              : 'tabular ml-auto min-w-6 rounded-full bg-attention px-1.5 text-center font-semibold text-on-attention text-sm'
          }
        >
          {number}
        </span>
        <span className="sr-only">, {t('unread', { count: unread })}</span>
      </>
    ) : null
  if (!compact)
    return (
      <NavLink href="/notifications" icon={<BellIcon aria-hidden />}>
        {t('open')}
        {count}
      </NavLink>
    )
  return (
    <Link
      href="/notifications"
      className="relative inline-flex min-h-11 min-w-11 items-center justify-center rounded-md text-ink hover:bg-action-soft"
    >
      <BellIcon aria-hidden className="size-5" />
      <span className="sr-only">{t('open')}</span>
      {count}
    </Link>
  )
}
