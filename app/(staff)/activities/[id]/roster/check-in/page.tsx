import { getTranslations } from 'next-intl/server'
import { ActivityPlaces } from '@/components/activity/activity-places'
import { CheckInOfActivity } from '@/components/check-in/check-in-of-activity'
import { MakeLink } from '@/components/check-in/make-link'
import { Allowed } from '@/components/record/allowed'
import { activityCrumbs } from '@/components/roster/activity-crumbs'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { activityPolicy } from '@/domain/activities/policy'
import { getActivity } from '@/domain/activities/queries'
import { can } from '@/domain/policy'
import { activityDays } from '@/domain/rosters/activity-days'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { leaveOut, makeLink, revokeLink, settle } from '../actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('checkIn.links'))('title') }
}

/** The links by which people are checked in on the spot, and who came by them and is on no list. */
export default async function CheckInPage({ params }: Props) {
  const actor = await requireReader()
  const id = readId((await params).id)
  const now = new Date()
  const activity = await orNotFound(getActivity(db(), actor, id, now))
  const t = await getTranslations('checkIn.links')
  const verdict = can(activityPolicy, actor, 'makeCheckInLink', activity.subject)
  return (
    <ClientMessages of={['checkIn', 'rosters', 'matchReasons']}>
      <PageHeader
        breadcrumbs={await activityCrumbs(activity, { roster: true })}
        title={t('title')}
        intro={t('intro')}
        places={<ActivityPlaces id={id} at="roster" />}
        actions={
          verdict.ok ? (
            <MakeLink activityId={id} days={activityDays(activity)} action={makeLink} />
          ) : undefined
        }
      />
      <Allowed verdict={verdict}>
        <CheckInOfActivity activity={activity} now={now} actions={{ revoke: revokeLink, settle, leaveOut }} />
      </Allowed>
    </ClientMessages>
  )
}
