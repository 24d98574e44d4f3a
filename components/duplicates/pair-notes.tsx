import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { PairRecord } from '@/domain/people/pairs'
import { formatDay } from '@/lib/format'
import { percent } from './percent'

/** How alike two people are and why, and what else is to be known before deciding. */
export function PairNotes({ pair: { likeness, toldApart, bothSeated } }: { pair: PairRecord }) {
  const t = useTranslations('duplicates.pair')
  const tWhy = useTranslations('matchReasons')
  const locale = useLocale() as Locale
  const why = likeness.why.map((reason) => tWhy(reason)).join(', ')
  return (
    <div className="max-w-4xl space-y-3">
      <p>{t('why', { score: percent(likeness.score), why })}</p>
      {toldApart ? (
        <Alert tone="attention">
          {toldApart.by
            ? t('isApart', { name: toldApart.by, day: formatDay(dayOf(toldApart.at), locale) })
            : t('isApartNobody', { day: formatDay(dayOf(toldApart.at), locale) })}
        </Alert>
      ) : null}
      {bothSeated ? <Alert>{t('bothSeated')}</Alert> : null}
    </div>
  )
}
