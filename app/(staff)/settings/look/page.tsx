import { getTranslations } from 'next-intl/server'
import { LookForm } from '@/components/publication/look-form'
import { LookPreview } from '@/components/publication/look-preview'
import { Allowed } from '@/components/record/allowed'
import { Section } from '@/components/record/section'
import { pictureUrl } from '@/components/report/picture-url'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { theLook } from '@/domain/look/queries'
import { lookValues } from '@/domain/look/values'
import { can } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { theProgramme } from '@/domain/reference'
import { requireReader } from '@/lib/session'
import { save } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('publication.look'))('title') }
}

export default async function LookPage() {
  const actor = await requireReader()
  const t = await getTranslations('publication.look')
  const { settings, version, fullName } = await theProgramme(db())
  const look = await theLook(db())
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <Allowed verdict={can(programmePolicy, actor, 'edit', { status: 'kept' })}>
        <ClientMessages of={['publication']}>
          <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
            <LookForm
              action={save}
              hidden={{ version }}
              defaultValues={lookValues(settings)}
              pictures={Object.fromEntries(look.logos.map((logo) => [logo.id, pictureUrl(logo)]))}
            />
            <Section id="preview" title={t('preview')}>
              <LookPreview look={look} programme={fullName} />
            </Section>
          </div>
        </ClientMessages>
      </Allowed>
    </>
  )
}
