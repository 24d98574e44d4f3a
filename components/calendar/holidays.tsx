import { Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import type { HolidayYear } from '@/domain/calendar/queries'
import { formatWeekday } from '@/lib/format'

/** The holidays of each year: this year and later ones open, earlier ones folded away. */
export function Holidays({
  years,
  thisYear,
  remove,
}: {
  years: readonly HolidayYear[]
  thisYear: string
  remove: (form: FormData) => Promise<void>
}) {
  const t = useTranslations('calendar.holidays')
  const locale = useLocale() as Locale
  if (years.length === 0) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  return (
    <div className="space-y-4">
      {years.map(({ year, days }) => (
        <details key={year} open={year >= thisYear}>
          <summary className="min-h-9 cursor-pointer font-semibold">
            {year} <span className="tabular font-normal text-ink-soft">{days.length}</span>
          </summary>
          <ul className="divide-y divide-line border-line border-y">
            {days.map(({ day, name }) => (
              <li key={day} className="flex items-center gap-4 py-0.5">
                <span className="tabular w-28 shrink-0 text-ink-soft">{formatWeekday(day, locale)}</span>
                <span className="wrap-anywhere min-w-0 flex-1">{name}</span>
                <form action={remove}>
                  <input type="hidden" name="day" value={day} />
                  <Button
                    type="submit"
                    variant="quiet"
                    size="icon"
                    aria-label={t('remove', { name })}
                    title={t('remove', { name })}
                  >
                    <Trash2 aria-hidden />
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}
