import 'server-only'
import { getTranslations } from 'next-intl/server'
import { lifecycleSteps } from '@/components/record/lifecycle-steps'
import { LifecycleStrip } from '@/components/record/lifecycle-strip'
import { db } from '@/db/client'
import type { ActivityRecord } from '@/domain/activities/queries'
import { activitySteps } from '@/domain/activities/status'
import { history } from '@/domain/audit/history'

/** How far an activity has come. */
export async function ActivityWay({ activity }: { activity: ActivityRecord }) {
  const t = await getTranslations('activities')
  return (
    <LifecycleStrip
      label={t('lifecycle')}
      steps={
        await lifecycleSteps({
          enumName: 'activityStatus',
          steps: activitySteps,
          status: activity.status,
          events: await history(db(), 'activity', activity.id),
          due: { held: activity.endsOn ?? activity.startsOn },
        })
      }
    />
  )
}
