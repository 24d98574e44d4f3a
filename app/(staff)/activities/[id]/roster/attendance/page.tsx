import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActivityPlaces } from '@/components/activity/activity-places'
import { activityCrumbs } from '@/components/roster/activity-crumbs'
import { AttendanceOf } from '@/components/roster/attendance-of'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import { activityPolicy } from '@/domain/activities/policy'
import { getActivity } from '@/domain/activities/queries'
import { can } from '@/domain/policy'
import { activityDays } from '@/domain/rosters/activity-days'
import { wholeRoster } from '@/domain/rosters/queries'
import { orNotFound, readId, readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export async function generateMetadata() {
  return { title: (await getTranslations('rosters.attendance'))('heading') }
}

export default async function AttendancePage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const id = readId((await params).id)
  const now = new Date()
  const activity = await orNotFound(getActivity(db(), actor, id, now))
  const { from } = await readParams(searchParams)
  const t = await getTranslations('rosters')
  const tError = await getTranslations('errors')
  const verdict = can(activityPolicy, actor, 'recordAttendance', activity.subject)
  return (
    <>
      <PageHeader
        breadcrumbs={await activityCrumbs(activity, { roster: true })}
        title={t('attendance.heading')}
        places={<ActivityPlaces id={id} at="attendance" />}
        intro={verdict.ok ? t('attendance.intro') : undefined}
      />
      {verdict.ok ? (
        <AttendanceOf
          activity={activity}
          days={activityDays(activity)}
          from={from}
          people={await wholeRoster(db(), actor, id)}
          reader={actor}
          now={now}
        />
      ) : (
        <Alert tone="attention">
          <p>{tError(verdict.why as never)}</p>
          <Link href={`/activities/${id}/roster`} className="link">
            {t('upload.back')}
          </Link>
        </Alert>
      )}
    </>
  )
}
