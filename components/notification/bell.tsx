import { Bell as BellIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { NavLink } from '@/components/shell/nav-link'
import { UnreadNumber } from './unread-number'

/** The way to the notifications, with its name, in the rail. */
export function Bell({ unread }: { unread: number }) {
  const t = useTranslations('notifications')
  return (
    <NavLink href="/notifications" icon={<BellIcon aria-hidden />}>
      {t('open')}
      <UnreadNumber unread={unread} className="ml-auto min-w-6 px-1.5 text-sm" />
    </NavLink>
  )
}
