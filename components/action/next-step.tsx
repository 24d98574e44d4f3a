import { useLocale, useTranslations } from 'next-intl'
import type { ActivityStatus, Locale } from '@/db/enums'
import { formatDays } from '@/lib/format'

/** One line at a glance: the activity that comes next, or what the Action waits for. */
export function NextStep({
  status,
  activities,
  why,
  today,
}: {
  status: string
  activities: readonly {
    number: string
    title: string
    status: ActivityStatus
    startsOn: string | null
    endsOn: string | null
  }[]
  /** What stands in the way of the verb that leads on, in words. */
  why: string | null
  today: string
}) {
  const t = useTranslations('actions.next')
  const locale = useLocale() as Locale
  const open = activities.filter((one) => one.status === 'planned' || one.status === 'confirmed')
  const over = open.find((one) => (one.endsOn ?? one.startsOn ?? today) < today)
  const coming = open.find((one) => one.startsOn !== null && (one.endsOn ?? one.startsOn) >= today)
  const say = (key: 'over' | 'coming', one: (typeof open)[number]) =>
    t(key, { number: one.number, title: one.title, days: formatDays(one.startsOn, one.endsOn, locale) })
  const words =
    status === 'closed' || status === 'cancelled' || status === 'suspended'
      ? null
      : status === 'design'
        ? (why ?? t('design'))
        : over
          ? say('over', over)
          : coming
            ? say('coming', coming)
            : (why ?? t(status as never))
  return words ? (
    <p className="rounded-lg border-action border-l-4 bg-action-soft px-4 py-3">
      <span className="font-semibold">{t('label')}</span> {words}
    </p>
  ) : null
}
