import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import { formatNumber, formatWeekday } from '@/lib/format'

/** How many were there on each day. */
export function DaysInFigures({ counts }: { counts: ReadonlyMap<string, number> }) {
  const t = useTranslations('rosters.list')
  const locale = useLocale() as Locale
  if (counts.size === 0) return null
  return (
    <div>
      <p id="per-day" className="text-ink-soft text-sm">
        {t('perDay')}
      </p>
      <ul aria-labelledby="per-day" className="mt-1 flex flex-wrap gap-x-8 gap-y-2">
        {[...counts].map(([day, count]) => (
          <li key={day}>
            <span className="text-ink-soft">{formatWeekday(day, locale)}</span>{' '}
            <span className="tabular font-semibold">{formatNumber(count, locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
