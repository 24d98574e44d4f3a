import { getTranslations } from 'next-intl/server'
import { activityChoices } from '@/components/activity/activity-choices'
import { ActivityDetailsForm } from '@/components/activity/activity-form'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { planIsAgreed } from '@/domain/actions/plan-version'
import { actionPolicy } from '@/domain/actions/policy'
import { getAction } from '@/domain/actions/queries'
import { newActivityValues } from '@/domain/activities/values'
import { can } from '@/domain/policy'
import { orNotFound } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { plan } from '../../../../activities/actions'
import { formDraft } from '../../../../form-draft'

export async function generateMetadata() {
  return { title: (await getTranslations('activities'))('newHeading') }
}

export default async function NewActivityPage({ params }: { params: Promise<{ reference: string }> }) {
  const actor = await requireReader()
  const action = await orNotFound(getAction(db(), actor, (await params).reference))
  const t = await getTranslations('activities')
  const places = await getTranslations('shell.places')
  const href = `/actions/${action.reference}`
  const earlier = action.activities.map(({ number, title }) => ({
    value: number,
    label: `${number} · ${title}`,
  }))
  const crumbs = [
    { label: places('actions'), href: '/actions' },
    { label: action.name, href },
  ]
  return (
    <>
      <PageHeader breadcrumbs={crumbs} title={t('newHeading')} />
      <Allowed verdict={can(actionPolicy, actor, 'planActivity', action.subject)}>
        <ClientMessages of={['activities']}>
          <ActivityDetailsForm
            isNew
            action={plan}
            hidden={{ id: action.id }}
            defaultValues={newActivityValues(action.countryCode)}
            draft={await formDraft(actor, `${href}/activities/new`)}
            {...(await activityChoices())}
            earlier={earlier}
            needsReason={planIsAgreed(action.status)}
            cancelHref={href}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
