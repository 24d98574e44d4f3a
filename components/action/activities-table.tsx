import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { StatusBadge } from '@/components/record/status-badge'
import { Button } from '@/components/ui/button'
import type { ActivityKind, ActivityStatus, Locale } from '@/db/enums'
import { figureHref } from '@/domain/counting/scope'
import { countryName, formatDays, formatNumber } from '@/lib/format'
import { Timeline } from './timeline'

type Row = {
  id: number
  number: string
  kind: ActivityKind
  title: string
  status: ActivityStatus
  startsOn: string | null
  endsOn: string | null
  place: string | null
  countryCode: string | null
  trainees: number
}

/** The plan of an Action: a timeline, and beneath it each activity with its trainees. */
export function ActivitiesOfAction({
  action,
  canPlan,
  today,
}: {
  action: {
    reference: string
    startsOn: string | null
    endsOn: string | null
    activities: readonly Row[]
  }
  canPlan: boolean
  today: string
}) {
  const t = useTranslations('actions.activities')
  const { activities } = action
  const plan = canPlan ? (
    <Button asChild size="small">
      <Link href={`/actions/${action.reference}/activities/new`}>
        <Plus aria-hidden />
        {t('plan')}
      </Link>
    </Button>
  ) : null
  return (
    <Section
      id="activities"
      title={t('heading')}
      count={activities.length > 0 ? activities.length : undefined}
      action={activities.length > 0 ? plan : null}
    >
      {activities.length === 0 ? (
        <EmptyState title={t('empty')} action={plan} example={t('example')}>
          {t('emptyHint')}
        </EmptyState>
      ) : (
        <div className="space-y-8">
          <Timeline items={activities} startsOn={action.startsOn} endsOn={action.endsOn} today={today} />
          <ul className="divide-y divide-line">
            {activities.map((activity) => (
              <ActivityLine key={activity.id} activity={activity} />
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}

function ActivityLine({ activity }: { activity: Row }) {
  const t = useTranslations('actions.activities')
  const tKind = useTranslations('enums.activityKind')
  const locale = useLocale() as Locale
  const where = [activity.place, activity.countryCode ? countryName(activity.countryCode, locale) : null]
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_10rem_7rem]">
      <div className="min-w-0">
        <Link href={`/activities/${activity.id}`} className="link font-semibold">
          <span className="tabular">{activity.number}</span> · {activity.title}
        </Link>
        <p className="text-ink-soft text-sm">
          {[tKind(activity.kind), where.filter(Boolean).join(', ')].filter(Boolean).join(' · ')}
          {activity.startsOn ? (
            <>
              {'\u00a0· '}
              <span className="whitespace-nowrap">
                {formatDays(activity.startsOn, activity.endsOn, locale)}
              </span>
            </>
          ) : null}
        </p>
      </div>
      <StatusBadge enumName="activityStatus" status={activity.status} className="self-start" />
      <p className="tabular text-sm sm:text-right">
        {activity.trainees > 0 ? (
          <Link href={figureHref('trainees', { activity: activity.id })} className="hover:underline">
            {t('trainees', { count: activity.trainees, number: formatNumber(activity.trainees, locale) })}
          </Link>
        ) : null}
      </p>
    </li>
  )
}
