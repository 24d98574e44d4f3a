import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/record/section'
import { Badge } from '@/components/ui/badge'
import type { Locale, QuotedMeasure } from '@/db/enums'
import type { Figures as Counted } from '@/domain/counting/figures'
import { formatNumber } from '@/lib/format'

/** Figures that somebody published, each beside the one that Minga counts. */
export function QuotedFigures({
  quoted,
  figures,
}: {
  quoted: readonly { id: number; measure: QuotedMeasure; value: number; wording: string; source: string }[]
  figures: Counted
}) {
  const t = useTranslations('actions.quoted')
  if (quoted.length === 0) return null
  const counted: Partial<Record<QuotedMeasure, number>> = {
    trainees: figures.trainees,
    participations: figures.participations,
  }
  return (
    <Section id="quoted" title={t('heading')}>
      <ul className="space-y-4">
        {quoted.map((figure) => (
          <li key={figure.id}>
            <blockquote className="max-w-[68ch] font-serif text-lg">“{figure.wording}”</blockquote>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 text-ink-soft text-sm">
              <span>{figure.source}</span>
              <Compared quoted={figure.value} counted={counted[figure.measure]} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Compared({ quoted, counted }: { quoted: number; counted: number | undefined }) {
  const t = useTranslations('actions.quoted')
  const locale = useLocale() as Locale
  if (counted === undefined) return null
  const number = { counted: formatNumber(counted, locale) }
  return counted === quoted ? (
    <Badge>{t('agrees', number)}</Badge>
  ) : (
    <Badge className="border-attention text-attention">{t('differs', number)}</Badge>
  )
}
