import { getTranslations } from 'next-intl/server'
import { NewPassword } from '@/components/account/new-password'
import { SpentLink } from '@/components/account/spent-link'
import { PlainText } from '@/components/plain/plain-fields'
import { PlainForm } from '@/components/plain/plain-form'
import { PublicFrame } from '@/components/shell/public-frame'
import { db } from '@/db/client'
import { readLink } from '@/domain/users/links'
import { setLanguage } from '../../../session-actions'
import { accept } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('account.invitation'))('title') }
}

export default async function InvitationPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params
  const t = await getTranslations('account.invitation')
  const found = await readLink(db(), secret, 'invitation', new Date())
  if (!found) return <SpentLink of="invitation" chooseLanguage={setLanguage} />
  return (
    <PublicFrame title={t('title')} intro={t('intro', { email: found.email })} chooseLanguage={setLanguage}>
      <PlainForm action={accept} submitLabel={t('submit')}>
        <input type="hidden" name="secret" value={secret} />
        <PlainText
          name="name"
          label={t('name')}
          help={t('nameHint')}
          autoComplete="name"
          defaultValue={found.name}
        />
        <NewPassword email={found.email} />
      </PlainForm>
    </PublicFrame>
  )
}
