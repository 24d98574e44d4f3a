import { useTranslations } from 'next-intl'
import { Measured } from '@/components/figures/measured'
import { Figures } from '@/components/record/figure'
import { Section } from '@/components/record/section'
import type { PersonCounts } from '@/domain/counting/person-figures'
import type { PersonRecord } from '@/domain/people/queries'

/** How often a person came as a trainee and was lent as an expert; seats and days are never added to each other. */
export function PersonFigures({ person, counts }: { person: PersonRecord; counts: PersonCounts }) {
  const t = useTranslations('people.figures')
  const seats = person.participations.filter(({ role }) => role === 'trainee')
  const figures = [
    ...(seats.length > 0
      ? ([
          ['participations', counts.participations],
          ['personDays', counts.personDays],
          ['completions', counts.completions],
        ] as const)
      : []),
    ...(person.deployments.length > 0 ? ([['deployments', counts.deployments]] as const) : []),
    ...(counts.daysWorked > 0 ? ([['daysWorked', counts.daysWorked]] as const) : []),
  ]
  return figures.length > 0 ? (
    <Section id="figures" title={t('heading')}>
      <Figures>
        {figures.map(([name, count]) => (
          <Measured key={name} measure={name} scope={{ person: person.id }} value={count} />
        ))}
      </Figures>
    </Section>
  ) : null
}
