import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { PlainForm } from '@/components/plain/plain-form'
import { RegisterFields } from '@/components/registration/register-fields'
import { PublicFrame } from '@/components/shell/public-frame'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { listCountries } from '@/domain/reference'
import { countryOptions } from '@/lib/format'
import { setLanguage } from '../../session-actions'
import { register } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('registrations.register'))('title') }
}

export default async function RegisterPage() {
  const t = await getTranslations('registrations.register')
  const locale = (await getLocale()) as Locale
  const served = (await listCountries(db())).filter(({ regionCode }) => regionCode !== null)
  const countries = served.map(({ code }) => code)
  return (
    <PublicFrame
      wide
      title={t('title')}
      intro={t('intro')}
      chooseLanguage={setLanguage}
      after={
        <Link href="/sign-in" className="link inline-flex min-h-11 items-center">
          {t('back')}
        </Link>
      }
    >
      <PlainForm
        action={register}
        submitLabel={t('submit')}
        done={
          <Alert tone="good" live title={t('done')}>
            {t('doneHint')}
          </Alert>
        }
      >
        <RegisterFields countries={countryOptions(countries, locale)} locale={locale} />
      </PlainForm>
    </PublicFrame>
  )
}
