import { getTranslations } from 'next-intl/server'
import { Allowed } from '@/components/record/allowed'
import { ResultDetailsForm } from '@/components/result/result-form'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { can } from '@/domain/policy'
import { resultPolicy } from '@/domain/results/policy'
import { activitiesToComeFrom, getResult } from '@/domain/results/queries'
import { resultValues } from '@/domain/results/values'
import { orNotFound } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { edit } from '../../actions'

export async function generateMetadata() {
  const t = await getTranslations('results')
  return { title: t('editHeading') }
}

export default async function EditResultPage({ params }: { params: Promise<{ reference: string }> }) {
  const actor = await requireReader()
  const { reference } = await params
  const result = await orNotFound(getResult(db(), actor, reference))
  const t = await getTranslations('results')
  const verdict = can(resultPolicy, actor, 'edit', result.subject)
  const href = `/results/${result.reference}`
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/results' },
          { label: result.reference, href },
        ]}
        title={t('editHeading')}
      />
      <Allowed verdict={verdict}>
        <ClientMessages of={['results']}>
          <ResultDetailsForm
            action={edit}
            hidden={{ id: result.id, version: result.version }}
            defaultValues={resultValues(result)}
            activities={await activitiesToComeFrom(db(), result.action.id)}
            submitLabel={t('form.save')}
            cancelHref={href}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
