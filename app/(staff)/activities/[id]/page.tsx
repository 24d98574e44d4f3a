import { getTranslations } from 'next-intl/server'
import { ActivityDocuments } from '@/components/activity/activity-documents'
import { ActivityHead } from '@/components/activity/activity-head'
import * as part from '@/components/activity/activity-parts'
import { ActivityWay } from '@/components/activity/activity-way'
import { ExpertsOfActivity, HeadcountsOfActivity } from '@/components/activity/people-of-activity'
import { countryChoices } from '@/components/form/place-choices'
import { offeredVerbs } from '@/components/record/offered-verbs'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { RosterOfActivity } from '@/components/roster/roster-of-activity'
import { db } from '@/db/client'
import { activityPolicy } from '@/domain/activities/policy'
import { getActivity } from '@/domain/activities/queries'
import { figuresOfActivity } from '@/domain/counting/figures'
import { can } from '@/domain/policy'
import { theProgramme } from '@/domain/reference'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import * as actions from '../actions'
import { add } from './roster/actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('activities'))('title') }
}

export default async function ActivityPage({ params }: Props) {
  const actor = await requireReader()
  const id = readId((await params).id)
  const activity = await orNotFound(getActivity(db(), actor, id, new Date()))
  const figures = await figuresOfActivity(db(), actor, id)
  const { settings } = await theProgramme(db())
  const countries = await countryChoices()
  const may = (verb: 'attach' | 'deployExpert' | 'exportRoster' | 'recordHeadcount') =>
    can(activityPolicy, actor, verb, activity.subject).ok
  const experts = { countries, canDeploy: may('deployExpert'), actions }
  return (
    <>
      <ActivityHead
        activity={activity}
        verbs={await offeredVerbs(activityPolicy, actor, activity.subject)}
        countries={countries}
        actions={{ ...actions, deployExpert: actions.deploy, recordHeadcount: actions.count }}
        canExportNames={may('exportRoster')}
      />
      <RecordLayout side={<part.ActivityFacts activity={activity} />}>
        <ActivityWay activity={activity} />
        <part.LimitWarnings activity={activity} trainees={figures.trainees} limits={settings.softLimits} />
        <part.ActivityFigures figures={figures} />
        <part.ActivityContent objective={activity.objective} agenda={activity.agenda} />
        <ExpertsOfActivity activity={activity} {...experts} />
        <RosterOfActivity actor={actor} activity={activity} figures={figures} add={add} />
        <HeadcountsOfActivity
          activity={activity}
          canRecord={may('recordHeadcount')}
          remove={actions.uncount}
        />
        <part.ResultsOfActivity results={activity.results} />
        <ActivityDocuments activity={activity} canAttach={may('attach')} />
        <RecordHistory actor={actor} entity="activity" id={id} />
      </RecordLayout>
    </>
  )
}
