import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { Facts } from '@/components/record/facts'
import { Section } from '@/components/record/section'
import { languageNames } from '@/components/shell/language-names'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { listRegions } from '@/domain/reference'
import type { UserRecord } from '@/domain/users/list-users'
import { countryName, formatInstant } from '@/lib/format'

/** What is known about an account. */
export async function UserFacts({ account }: { account: UserRecord }) {
  const t = await getTranslations('users.facts')
  const role = await getTranslations('enums.role')
  const locale = (await getLocale()) as Locale
  const regions = await listRegions(db(), locale)
  const names = regions.filter(({ code }) => account.regions.includes(code)).map(({ label }) => label)
  return (
    <Section id="about" title={t('title')}>
      <Facts
        facts={[
          { label: t('email'), value: account.email },
          { label: t('role'), value: role(account.role) },
          { label: t('authority'), value: account.institution },
          { label: t('regions'), value: names.join(', ') },
          {
            label: t('countries'),
            value: account.countries.map((code) => countryName(code, locale)).join(', '),
          },
          { label: t('person'), value: account.person },
          { label: t('function'), value: account.function },
          { label: t('phone'), value: account.phone },
          { label: t('language'), value: languageNames[account.locale] },
          { label: t('secondFactor'), value: t(account.hasSecondFactor ? 'yes' : 'no') },
          { label: t('identity'), value: t(account.hasIdentity ? 'yes' : 'no') },
          { label: t('since'), value: formatInstant(account.createdAt, locale) },
          {
            label: t('lastSignIn'),
            value: account.lastSignIn ? formatInstant(account.lastSignIn, locale) : t('never'),
          },
          { label: t('successor'), value: account.successor },
        ]}
      />
    </Section>
  )
}
