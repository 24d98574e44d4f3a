import { useTranslations } from 'next-intl'
import type { Option } from '@/components/form/option'
import { PlainCheck, PlainProse, PlainSelect, PlainText } from '@/components/plain/plain-fields'
import { languageNames } from '@/components/shell/language-names'
import { type Locale, locales } from '@/db/enums'

/** What an authority says that asks for an account. */
export function RegisterFields({ countries, locale }: { countries: readonly Option[]; locale: Locale }) {
  const t = useTranslations('registrations.register')
  const form = useTranslations('form')
  return (
    <>
      <h2 className="border-line border-b pb-1.5 font-semibold">{t('aboutAuthority')}</h2>
      <PlainText
        name="authority"
        label={t('authority')}
        help={t('authorityHint')}
        autoComplete="organization"
      />
      <PlainText name="parentAuthority" label={t('parentAuthority')} help={t('parentHint')} optional />
      <PlainSelect name="countryCode" label={t('country')} options={countries} nothing={form('choose')} />
      <h2 className="border-line border-b pt-3 pb-1.5 font-semibold">{t('aboutYou')}</h2>
      <PlainText name="name" label={t('name')} autoComplete="name" />
      <PlainText name="function" label={t('function')} autoComplete="organization-title" />
      <PlainText name="email" type="email" label={t('email')} help={t('emailHint')} autoComplete="email" />
      <PlainText name="phone" type="tel" label={t('phone')} autoComplete="tel" optional />
      <PlainSelect
        name="locale"
        label={t('language')}
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
        defaultValue={locale}
      />
      <PlainProse name="reason" label={t('reason')} help={t('reasonHint')} rows={3} optional />
      <PlainCheck name="consent" label={t('consent')} help={t('consentHint')} />
    </>
  )
}
