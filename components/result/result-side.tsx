import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/record/facts'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import type { ResultRecord } from '@/domain/results/queries'
import { formatDay } from '@/lib/format'

/** Where a result comes from and when it is planned for. */
export function ResultSide({ result }: { result: ResultRecord }) {
  const t = useTranslations('results.record')
  const tKind = useTranslations('enums.resultKind')
  const locale = useLocale() as Locale
  return (
    <Section id="facts" title={t('facts')} small>
      <Facts
        stacked
        facts={[
          {
            label: t('action'),
            value: (
              <Link className="link" href={`/actions/${result.action.reference}`}>
                {result.action.name}
              </Link>
            ),
          },
          result.activity && {
            label: t('activity'),
            value: (
              <Link className="link" href={`/activities/${result.activity.id}`}>
                {`${result.activity.number} · ${result.activity.title}`}
              </Link>
            ),
          },
          { label: t('kind'), value: tKind(result.kind) },
          {
            label: t('plannedFor'),
            value: result.plannedFor ? formatDay(result.plannedFor, locale, 'long') : null,
          },
        ]}
      />
    </Section>
  )
}
