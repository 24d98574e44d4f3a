import { useTranslations } from 'next-intl'
import { cn } from '@/lib/cn'

/** Where unread notifications are counted no further. */
const most = 100

/** How many are unread, as a number to see and a word to hear; nothing where there are none. */
export function UnreadNumber({ unread, className }: { unread: number; className: string }) {
  const t = useTranslations('notifications')
  if (unread === 0) return null
  return (
    <>
      <span
        aria-hidden
        className={cn(
          'tabular rounded-full bg-attention text-center font-semibold text-on-attention',
          className,
        )}
      >
        {unread >= most ? t('many', { count: most - 1 }) : unread}
      </span>
      <span className="sr-only">, {t('unread', { count: unread })}</span>
    </>
  )
}
