import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import { responseOf } from '@/domain/questionnaires/response'
import { formatNumber, formatShare } from '@/lib/format'

/** How many answered, of how many, and which share that is: never a share without its base. */
export function Response({ of }: { of: Parameters<typeof responseOf>[0] }) {
  const t = useTranslations('learning')
  const locale = useLocale() as Locale
  const { sheets, base, of: whom, rate } = responseOf(of)
  return (
    <div className="max-w-md">
      <p>
        <span className="tabular font-serif text-2xl">{formatNumber(sheets, locale)}</span>{' '}
        {base > 0 ? t(`response.${whom}`, { count: base }) : t('response.noBase')}
        {rate === null ? null : <strong className="tabular"> · {formatShare(rate, locale)}</strong>}
      </p>
      {rate === null ? null : (
        <svg aria-hidden="true" className="mt-1.5 text-action" width="100%" height="8">
          <rect width="100%" height="8" fill="var(--sunken)" stroke="var(--line-strong)" rx="2" />
          <rect width={`${rate * 100}%`} height="8" fill="currentColor" rx="2" />
        </svg>
      )}
    </div>
  )
}
