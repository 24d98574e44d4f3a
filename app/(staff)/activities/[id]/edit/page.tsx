import { getTranslations } from 'next-intl/server'
import { activityChoices } from '@/components/activity/activity-choices'
import { ActivityDetailsForm } from '@/components/activity/activity-form'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { planIsAgreed } from '@/domain/actions/plan-version'
import { activityPolicy } from '@/domain/activities/policy'
import { getActivity } from '@/domain/activities/queries'
import { activityValues } from '@/domain/activities/values'
import { can } from '@/domain/policy'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { edit } from '../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('activities'))('editHeading') }
}

export default async function EditActivityPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireReader()
  const activity = await orNotFound(getActivity(db(), actor, readId((await params).id), new Date()))
  const t = await getTranslations('activities')
  const href = `/activities/${activity.id}`
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: activity.action.name, href: `/actions/${activity.action.reference}` },
          { label: `${activity.number} · ${activity.title}`, href },
        ]}
        title={t('editHeading')}
      />
      <Allowed verdict={can(activityPolicy, actor, 'edit', activity.subject)}>
        <ClientMessages of={['activities']}>
          <ActivityDetailsForm
            isNew={false}
            action={edit}
            hidden={{ id: activity.id, version: activity.version }}
            defaultValues={activityValues(activity)}
            {...(await activityChoices())}
            earlier={[]}
            needsReason={planIsAgreed(activity.action.status)}
            cancelHref={href}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
