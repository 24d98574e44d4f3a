import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import type { RosterPreview } from '@/domain/rosters/preview-roster'
import { rosterSkipReasons } from '@/domain/rosters/read-roster'
import { formatNumber } from '@/lib/format'

const rowsNamed = 20

/** The rows that hold nobody, folded away, with why. */
export function PassedOver({ skipped }: Pick<RosterPreview, 'skipped'>) {
  const t = useTranslations('rosters.preview.groups')
  const tWhy = useTranslations('rosterSkips')
  const locale = useLocale() as Locale
  return (
    <details id="passed" className="group border-line border-y py-1.5">
      <summary className="flex min-h-11 list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        <span className="font-semibold">{t('passed')}</span>
        <span className="tabular text-ink-soft">{formatNumber(skipped.length, locale)}</span>
      </summary>
      <ul className="mt-2 mb-4 space-y-1">
        {rosterSkipReasons.map((why) => {
          const mine = skipped.filter((row) => row.why === why)
          if (mine.length === 0) return null
          const first = mine
            .slice(0, rowsNamed)
            .map(({ row, text }) => (text ? `${row} (${text})` : String(row)))
            .join(', ')
          const rows =
            mine.length > rowsNamed ? t('andMore', { rows: first, count: mine.length - rowsNamed }) : first
          return (
            <li key={why}>
              <span className="font-semibold">{tWhy(why)}</span>: {t('rowsOf', { count: mine.length, rows })}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
