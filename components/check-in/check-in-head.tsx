import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/db/enums'
import type { CheckIn } from '@/domain/check-in/by-link'
import { formatDays } from '@/lib/format'

/** What one checks in for. */
export async function CheckInHead({
  of,
  locale,
}: {
  of: Pick<CheckIn, 'kind' | 'title' | 'place' | 'days'>
  locale: Locale
}) {
  const t = await getTranslations({ locale, namespace: 'checkIn' })
  const [first, last] = [of.days[0] ?? null, of.days.at(-1) ?? null]
  return (
    <div className="mb-5">
      <p className="font-semibold text-ink-soft text-sm">{t(`page.${of.kind}`)}</p>
      <h1 className="mt-0.5 font-serif text-2xl leading-tight">{of.title}</h1>
      <p className="mt-1 text-ink-soft">
        {[of.place, formatDays(first, last, locale)].filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}
