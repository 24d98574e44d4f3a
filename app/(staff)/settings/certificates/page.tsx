import { getTranslations } from 'next-intl/server'
import { SignatureForm } from '@/components/certificate/signature-form'
import { SignaturePreview } from '@/components/certificate/signature-preview'
import { Allowed } from '@/components/record/allowed'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { signatureValues } from '@/domain/certificates/edit-signature'
import { can } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { theProgramme } from '@/domain/reference'
import { requireReader } from '@/lib/session'
import { saveSignature } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('certificates.settings'))('title') }
}

export default async function CertificateSettingsPage() {
  const actor = await requireReader()
  const t = await getTranslations('certificates.settings')
  const { settings, version } = await theProgramme(db())
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <Allowed verdict={can(programmePolicy, actor, 'edit', { status: 'kept' })}>
        <ClientMessages of={['certificates']}>
          <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
            <div className="max-w-xl">
              <SignatureForm
                action={saveSignature}
                hidden={{ version }}
                defaultValues={signatureValues(settings)}
              />
            </div>
            <Section id="preview" title={t('preview')}>
              <SignaturePreview signature={settings.signature ?? null} />
            </Section>
          </div>
        </ClientMessages>
      </Allowed>
    </>
  )
}
