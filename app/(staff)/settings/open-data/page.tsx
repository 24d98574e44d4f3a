import { getTranslations } from 'next-intl/server'
import { OpenDataStatus } from '@/components/iati/open-data-status'
import { OpenDataSettingsForm } from '@/components/iati/settings-form'
import { Allowed } from '@/components/record/allowed'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { openDataValues } from '@/domain/iati/settings-values'
import { can } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { theProgramme } from '@/domain/reference'
import { requireReader } from '@/lib/session'
import { missingIn } from '@/reports/iati/missing'
import { publish, save } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('iati.settings'))('title') }
}

export default async function OpenDataSettingsPage() {
  const actor = await requireReader()
  const t = await getTranslations('iati.settings')
  const { settings, version } = await theProgramme(db())
  const { openData } = settings
  const files = openData?.schemasFolder ? missingIn(openData.schemasFolder) : null
  const schemas = files && (files.length > 0 ? t('missing', { files: files.join(', ') }) : t('present'))
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <Allowed verdict={can(programmePolicy, actor, 'setOpenData', { status: 'kept' })}>
        <ClientMessages of={['iati']}>
          <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
            <div className="space-y-12">
              <OpenDataStatus settings={openData} now={new Date()} publish={publish} />
            </div>
            <Section id="form" title={t('form')}>
              <OpenDataSettingsForm
                action={save}
                hidden={{ version }}
                defaultValues={openDataValues(openData)}
                schemas={schemas}
              />
            </Section>
          </div>
        </ClientMessages>
      </Allowed>
    </>
  )
}
