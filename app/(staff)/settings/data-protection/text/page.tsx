import { getTranslations } from 'next-intl/server'
import { ConsentTextForm } from '@/components/data-protection/consent-text-form'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { consentTextInUse } from '@/domain/data-protection/queries'
import { can } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { requireReader } from '@/lib/session'
import { addText } from '../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('dataProtection.texts'))('write') }
}

export default async function ConsentTextPage() {
  const actor = await requireReader()
  const t = await getTranslations('dataProtection')
  const last = await consentTextInUse(db())
  const { texts, purpose = '', legalBasis = '' } = last ?? {}
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/settings/data-protection' }]}
        title={t(last ? 'texts.write' : 'texts.writeFirst')}
        intro={t('texts.intro')}
      />
      <Allowed verdict={can(programmePolicy, actor, 'addConsentText', { status: 'kept' })}>
        <ClientMessages of={['dataProtection']}>
          <ConsentTextForm
            action={addText}
            after={last?.number ?? 0}
            defaultValues={{ en: '', es: '', fr: '', pt: '', ...texts, purpose, legalBasis }}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
