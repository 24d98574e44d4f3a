import { useLocale, useTranslations } from 'next-intl'
import { DueMark } from '@/components/home/due-mark'
import type { Locale } from '@/db/enums'
import { dayOf, howSoon } from '@/domain/deadlines'
import type { RequestDue } from '@/domain/requests/due'
import { cn } from '@/lib/cn'
import { formatDay } from '@/lib/format'

/** How many days there are from one day to another (YYYY-MM-DD); less than none when it is over. */
export const daysFrom = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** "3 days left" or "5 days late", and for what. */
export function DueInDays({ due, holidays }: { due: RequestDue; holidays?: readonly string[] }) {
  const t = useTranslations('requests.due')
  return (
    <>
      <DaysLeft by={due.by} holidays={holidays} />
      <span className="block text-ink-soft text-sm">{t(`to.${due.what}`)}</span>
    </>
  )
}

/** How many days are left until a day; what is late or near bears a mark of its own besides. */
export function DaysLeft({ by, holidays }: { by: string; holidays?: readonly string[] }) {
  const t = useTranslations('requests.due')
  const today = dayOf(new Date())
  const left = daysFrom(today, by)
  const soon = howSoon(by, today, holidays)
  return (
    <span className={cn('tabular', soon !== 'ahead' && 'font-semibold', soon === 'late' && 'text-attention')}>
      <DueMark soon={soon} />
      {left < 0 ? t('late', { count: -left }) : t('left', { count: left })}
    </span>
  )
}

/** The same as a sentence for the head of a record. */
export function DueBy({ due, holidays }: { due: RequestDue; holidays?: readonly string[] }) {
  const t = useTranslations('requests.due')
  const locale = useLocale() as Locale
  return (
    <>
      {t(`by.${due.what}`, { day: formatDay(due.by, locale) })} (
      <DaysLeft by={due.by} holidays={holidays} />)
    </>
  )
}
