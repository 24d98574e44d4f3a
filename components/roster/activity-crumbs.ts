import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Crumb } from '@/components/shell/breadcrumbs'
import type { ActivityRecord } from '@/domain/activities/queries'

/** Where the pages of a roster are: below their Action and activity, and below the roster itself. */
export async function activityCrumbs(
  activity: Pick<ActivityRecord, 'id' | 'number' | 'title' | 'action'>,
  { roster }: { roster: boolean },
): Promise<Crumb[]> {
  const href = `/activities/${activity.id}`
  return [
    { label: activity.action.name, href: `/actions/${activity.action.reference}` },
    { label: `${activity.number} · ${activity.title}`, href },
    ...(roster ? [{ label: (await getTranslations('rosters'))('title'), href: `${href}/roster` }] : []),
  ]
}
