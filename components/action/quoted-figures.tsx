import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/record/section'
import { Badge } from '@/components/ui/badge'
import type { Locale, QuotedMeasure } from '@/db/enums'
import { formatNumber } from '@/lib/format'

/** Figures that somebody published, each beside the one that Minga counts. */
export function QuotedFigures({
  figures,
}: {
  figures: readonly {
    id: number
    measure: QuotedMeasure
    value: number
    wording: string
    source: string
    counted: number | null
  }[]
}) {
  const t = useTranslations('actions.quoted')
  const locale = useLocale() as Locale
  if (figures.length === 0) return null
  return (
    <Section id="quoted" title={t('heading')}>
      <ul className="space-y-4">
        {figures.map((figure) => (
          <li key={figure.id}>
            <blockquote className="max-w-[68ch] font-serif text-lg">“{figure.wording}”</blockquote>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 text-ink-soft text-sm">
              <span>{figure.source}</span>
              {figure.counted === null ? null : figure.counted === figure.value ? (
                <Badge>{t('agrees', { counted: formatNumber(figure.counted, locale) })}</Badge>
              ) : (
                <Badge className="border-attention text-attention">
                  {t('differs', { counted: formatNumber(figure.counted, locale) })}
                </Badge>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
