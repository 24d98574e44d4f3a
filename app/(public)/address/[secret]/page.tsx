import { getTranslations } from 'next-intl/server'
import { SpentLink } from '@/components/account/spent-link'
import { PlainForm } from '@/components/plain/plain-form'
import { PublicFrame } from '@/components/shell/public-frame'
import { db } from '@/db/client'
import { readLink } from '@/domain/users/links'
import { setLanguage } from '../../../session-actions'
import { confirm } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('account.address'))('confirmTitle') }
}

export default async function AddressPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params
  const t = await getTranslations('account.address')
  const found = await readLink(db(), secret, 'address_change', new Date())
  if (!found?.newEmail) return <SpentLink of="address" chooseLanguage={setLanguage} />
  return (
    <PublicFrame
      title={t('confirmTitle')}
      intro={t('confirmIntro', { email: found.newEmail, was: found.email })}
      chooseLanguage={setLanguage}
    >
      <PlainForm action={confirm} submitLabel={t('confirm')}>
        <input type="hidden" name="secret" value={secret} />
      </PlainForm>
    </PublicFrame>
  )
}
