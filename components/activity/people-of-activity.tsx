import { useLocale } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import type { Option } from '@/components/form/option'
import { ClientMessages } from '@/components/shell/client-messages'
import type { Locale } from '@/db/enums'
import type { ActivityRecord } from '@/domain/activities/queries'
import { countryName } from '@/lib/format'
import { Experts } from './experts'
import { Headcounts } from './headcounts'

/** The experts who are lent to an activity. */
export function ExpertsOfActivity({
  activity,
  canDeploy,
  countries,
  actions,
}: {
  activity: ActivityRecord
  canDeploy: boolean
  countries: readonly Option[]
  actions: Record<'deploy' | 'removeFromExperts' | 'days', CommandFormProps['action']>
}) {
  const locale = useLocale() as Locale
  return (
    <ClientMessages of={['activities']}>
      <Experts
        activityId={activity.id}
        experts={activity.experts.map(({ countryCode, ...expert }) => ({
          ...expert,
          country: countryCode ? countryName(countryCode, locale) : null,
        }))}
        canDeploy={canDeploy}
        countries={countries}
        actions={{ deploy: actions.deploy, remove: actions.removeFromExperts, days: actions.days }}
      />
    </ClientMessages>
  )
}

/** What is known of those who came only as figures without names. */
export const HeadcountsOfActivity = ({
  activity,
  canRecord,
  remove,
}: {
  activity: ActivityRecord
  canRecord: boolean
  remove: CommandFormProps['action']
}) => (
  <ClientMessages of={['activities']}>
    <Headcounts
      activityId={activity.id}
      headcounts={activity.headcounts}
      canRecord={canRecord}
      remove={remove}
    />
  </ClientMessages>
)
