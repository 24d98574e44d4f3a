import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Option } from '@/components/form/option'
import type { OfferedVerbs } from '@/components/record/offered-verbs'
import { StatusBadge } from '@/components/record/status-badge'
import { ExportMenu } from '@/components/report/export-menu'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import type { Locale } from '@/db/enums'
import type { ActivityRecord } from '@/domain/activities/queries'
import { countryName, formatDays } from '@/lib/format'
import { ActivityPlaces } from './activity-places'
import { type ActivityActions, ActivityVerbs } from './activity-verbs'

/** What it is, how it stands, when and where, and what the reader can do about it. */
export async function ActivityHead({
  activity,
  verbs,
  countries,
  actions,
  canExportNames,
}: {
  activity: ActivityRecord
  verbs: OfferedVerbs
  countries: readonly Option[]
  actions: ActivityActions
  canExportNames: boolean
}) {
  const t = await getTranslations('activities')
  const tPlace = await getTranslations('shell.places')
  const locale = (await getLocale()) as Locale
  const { id, action, subject } = activity
  const hasRoster = subject.participations > 0
  const country = activity.countryCode ? countryName(activity.countryCode, locale) : null
  return (
    <PageHeader
      breadcrumbs={[
        { label: tPlace('actions'), href: '/actions' },
        { label: action.name, href: `/actions/${action.reference}` },
      ]}
      eyebrow={t('number', { number: activity.number })}
      title={activity.title}
      serif
      status={<StatusBadge enumName="activityStatus" status={activity.status} />}
      places={<ActivityPlaces id={id} at="overview" />}
      meta={[
        formatDays(activity.startsOn, activity.endsOn, locale),
        [activity.place, country].filter(Boolean).join(', '),
      ]}
      actions={
        <div className="flex flex-wrap items-start gap-2">
          <ClientMessages of={['activities']}>
            <ActivityVerbs
              activity={{ id, status: activity.status, hasRoster }}
              // Without a roster it may still have been held: the dialog asks why there is none.
              verbs={verbs.map(({ verb, why }) => ({
                verb,
                why: verb === 'hold' && subject.isOver ? null : why,
              }))}
              countries={countries}
              actions={actions}
            />
          </ClientMessages>
          <ExportMenu
            href={`/api/reports/activity?activity=${id}`}
            page={`/reports/activity?activity=${id}`}
            of="activity"
            namesHref={hasRoster && canExportNames ? `/api/activities/${id}/report` : undefined}
          />
        </div>
      }
    />
  )
}
