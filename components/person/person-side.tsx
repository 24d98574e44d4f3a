import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/record/facts'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { PersonRecord } from '@/domain/people/queries'
import { countryName, formatDay } from '@/lib/format'

/** Where a person works, how to reach them, and what else is known about them. */
export function PersonSide({ person }: { person: PersonRecord }) {
  const t = useTranslations('people.facts')
  const tGender = useTranslations('enums.gender')
  const tKind = useTranslations('enums.institutionKind')
  const locale = useLocale() as Locale
  return (
    <Section id="facts" title={t('heading')} small>
      <Facts
        stacked
        facts={[
          { label: t('institution'), value: person.institution?.name },
          { label: t('kind'), value: person.institution ? tKind(person.institution.kind) : null },
          { label: t('unit'), value: person.unit },
          { label: t('position'), value: person.position },
          {
            label: t('email'),
            value: person.email ? (
              <a className="link wrap-anywhere" href={`mailto:${person.email}`}>
                {person.email.slice(0, person.email.indexOf('@'))}
                <wbr />
                {person.email.slice(person.email.indexOf('@'))}
              </a>
            ) : null,
          },
          { label: t('phone'), value: person.phone },
          { label: t('gender'), value: tGender(person.gender) },
          {
            label: t('country'),
            value: person.countryCode ? countryName(person.countryCode, locale) : null,
          },
          { label: t('state'), value: person.state },
          {
            label: t('dateOfBirth'),
            value: person.dateOfBirth ? formatDay(person.dateOfBirth, locale, 'long') : null,
          },
          { label: t('onRecord'), value: formatDay(dayOf(person.createdAt), locale) },
        ]}
      />
    </Section>
  )
}
