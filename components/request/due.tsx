import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { RequestDue } from '@/domain/requests/due'
import { cn } from '@/lib/cn'
import { formatDay } from '@/lib/format'

/** How many days there are from one day to another (YYYY-MM-DD); less than none when it is over. */
export const daysFrom = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** "3 days left" or "5 days late", and for what. */
export function DueInDays({ due }: { due: RequestDue }) {
  const t = useTranslations('requests.due')
  const left = daysFrom(dayOf(new Date()), due.by)
  return (
    <>
      <DaysLeft left={left} />
      <span className="block text-ink-soft text-sm">{t(`to.${due.what}`)}</span>
    </>
  )
}

export function DaysLeft({ left }: { left: number }) {
  const t = useTranslations('requests.due')
  return (
    <span className={cn('tabular', left < 0 && 'font-semibold text-attention')}>
      {left < 0 ? t('late', { count: -left }) : t('left', { count: left })}
    </span>
  )
}

/** The same as a sentence for the head of a record. */
export function DueBy({ due }: { due: RequestDue }) {
  const t = useTranslations('requests.due')
  const locale = useLocale() as Locale
  return (
    <>
      {t(`by.${due.what}`, { day: formatDay(due.by, locale) })} (
      <DaysLeft left={daysFrom(dayOf(new Date()), due.by)} />)
    </>
  )
}
