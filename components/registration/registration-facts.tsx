import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/record/facts'
import { Section } from '@/components/record/section'
import { languageNames } from '@/components/shell/language-names'
import type { Locale } from '@/db/enums'
import type { RegistrationRecord } from '@/domain/registrations/queries'
import { countryName, formatInstant } from '@/lib/format'

/** What an authority said that asks for an account, and what became of it. */
export function RegistrationFacts({ registration }: { registration: RegistrationRecord }) {
  const t = useTranslations('registrations.facts')
  const locale = useLocale() as Locale
  return (
    <Section id="asked" title={t('title')}>
      <Facts
        facts={[
          { label: t('authority'), value: registration.authority },
          { label: t('parentAuthority'), value: registration.parentAuthority },
          { label: t('country'), value: countryName(registration.countryCode, locale) },
          { label: t('name'), value: registration.name },
          { label: t('function'), value: registration.function },
          {
            label: t('email'),
            value: (
              <a className="link break-all" href={`mailto:${registration.email}`}>
                {registration.email}
              </a>
            ),
          },
          { label: t('phone'), value: registration.phone },
          { label: t('language'), value: languageNames[registration.locale] },
          {
            label: t('reason'),
            value: registration.reason ? (
              <span className="whitespace-pre-line">{registration.reason}</span>
            ) : null,
          },
          { label: t('askedAt'), value: formatInstant(registration.askedAt, locale) },
          { label: t('institution'), value: registration.institution },
          {
            label: t('account'),
            value: registration.userId ? (
              <Link className="link" href={`/settings/users/${registration.userId}`}>
                {registration.name}
              </Link>
            ) : null,
          },
        ]}
      />
    </Section>
  )
}
