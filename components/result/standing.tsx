import { useLocale, useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/record/status-badge'
import type { Locale, ResultStatus } from '@/db/enums'
import { formatDay } from '@/lib/format'

/** How a result stands: its status, and apart from each other what was planned, adopted and is in use. */
export function ResultStanding({
  result,
}: {
  result: {
    status: ResultStatus
    plannedFor: string | null
    adoptedOn: string | null
    inUseSince: string | null
  }
}) {
  const t = useTranslations('results')
  const locale = useLocale() as Locale
  const { status, plannedFor, adoptedOn, inUseSince } = result
  const isOpen = status === 'planned' || status === 'drafting' || status === 'review'
  const lines = [
    isOpen && plannedFor ? t('plannedFor', { date: formatDay(plannedFor, locale) }) : null,
    adoptedOn ? t('adoptedOn', { date: formatDay(adoptedOn, locale) }) : null,
    inUseSince ? t('inUseSince', { date: formatDay(inUseSince, locale) }) : null,
  ].filter(Boolean)
  return (
    <>
      <StatusBadge enumName="resultStatus" status={status} />
      {lines.map((line) => (
        <span key={line} className="block text-ink-soft text-sm">
          {line}
        </span>
      ))}
    </>
  )
}
