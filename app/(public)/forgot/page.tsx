import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PlainText } from '@/components/plain/plain-fields'
import { PlainForm } from '@/components/plain/plain-form'
import { PublicFrame } from '@/components/shell/public-frame'
import { Alert } from '@/components/ui/alert'
import { setLanguage } from '../../session-actions'
import { askForLink } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('account.forgot'))('title') }
}

export default async function ForgotPage() {
  const t = await getTranslations('account.forgot')
  return (
    <PublicFrame
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
        action={askForLink}
        submitLabel={t('submit')}
        done={
          <Alert tone="good" live title={t('sent')}>
            {t('sentHint')}
          </Alert>
        }
      >
        <PlainText name="email" type="email" label={t('email')} autoComplete="username" />
      </PlainForm>
    </PublicFrame>
  )
}
