import { getTranslations } from 'next-intl/server'
import { Allowed } from '@/components/record/allowed'
import { ResultDetailsForm } from '@/components/result/result-form'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { actionPolicy } from '@/domain/actions/policy'
import { can } from '@/domain/policy'
import { actionToPlanFor, activitiesToComeFrom } from '@/domain/results/queries'
import { orNotFound } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { plan } from '../../../../results/actions'

export async function generateMetadata() {
  const t = await getTranslations('results')
  return { title: t('new') }
}

export default async function NewResultPage({ params }: { params: Promise<{ reference: string }> }) {
  const actor = await requireReader()
  const { reference } = await params
  const action = await orNotFound(actionToPlanFor(db(), actor, reference))
  const t = await getTranslations('results')
  const tPlace = await getTranslations('shell.places')
  const verdict = can(actionPolicy, actor, 'planResult', action.subject)
  const href = `/actions/${action.reference}`
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: tPlace('actions'), href: '/actions' },
          { label: action.name, href },
        ]}
        title={t('new')}
        intro={t('newIntro')}
      />
      <Allowed verdict={verdict}>
        <ClientMessages of={['results']}>
          <ResultDetailsForm
            action={plan}
            hidden={{ id: action.id }}
            activities={await activitiesToComeFrom(db(), action.id)}
            submitLabel={t('form.plan')}
            cancelHref={href}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
