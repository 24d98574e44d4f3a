import { useLocale, useTranslations } from 'next-intl'
import { Figure, Figures } from '@/components/record/figure'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import type { PersonRecord } from '@/domain/people/queries'
import { formatNumber } from '@/lib/format'

/** How often a person came as a trainee and was lent as an expert; seats and days are never added to each other. */
export function PersonFigures({ person }: { person: PersonRecord }) {
  const t = useTranslations('people.figures')
  const locale = useLocale() as Locale
  const seats = person.participations.filter(({ role }) => role === 'trainee')
  const worked = person.deployments.flatMap(({ daysWorked }) => daysWorked ?? [])
  const figures = [
    ...(seats.length > 0
      ? ([
          ['seats', seats.length],
          ['traineeDays', seats.reduce((sum, { days }) => sum + days, 0)],
        ] as const)
      : []),
    ...(person.deployments.length > 0 ? ([['deployments', person.deployments.length]] as const) : []),
    ...(worked.length > 0 ? ([['expertDays', worked.reduce((sum, days) => sum + days, 0)]] as const) : []),
  ]
  return figures.length > 0 ? (
    <Section id="figures" title={t('heading')}>
      <Figures>
        {figures.map(([name, count]) => (
          <Figure
            key={name}
            value={formatNumber(count, locale)}
            unit={t(name, { count })}
            definition={t(`define.${name}`)}
          />
        ))}
      </Figures>
    </Section>
  ) : null
}
