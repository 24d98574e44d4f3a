import { getTranslations } from 'next-intl/server'
import { NewPassword } from '@/components/account/new-password'
import { SpentLink } from '@/components/account/spent-link'
import { PlainForm } from '@/components/plain/plain-form'
import { PublicFrame } from '@/components/shell/public-frame'
import { db } from '@/db/client'
import { readLink } from '@/domain/users/links'
import { setLanguage } from '../../../session-actions'
import { choosePassword } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('account.reset'))('title') }
}

export default async function ResetPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params
  const t = await getTranslations('account.reset')
  const found = await readLink(db(), secret, 'password_reset', new Date())
  if (!found) return <SpentLink of="reset" chooseLanguage={setLanguage} />
  return (
    <PublicFrame title={t('title')} intro={t('intro', { email: found.email })} chooseLanguage={setLanguage}>
      <PlainForm action={choosePassword} submitLabel={t('submit')}>
        <input type="hidden" name="secret" value={secret} />
        <NewPassword email={found.email} />
      </PlainForm>
    </PublicFrame>
  )
}
