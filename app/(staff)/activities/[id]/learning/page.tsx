import { getTranslations } from 'next-intl/server'
import { ActivityPlaces } from '@/components/activity/activity-places'
import { Gain } from '@/components/questionnaire/gain'
import { LearningOf } from '@/components/questionnaire/learning-of'
import { OtherScoresOf } from '@/components/questionnaire/other-scores-of'
import { EmptyState } from '@/components/record/empty-state'
import { activityCrumbs } from '@/components/roster/activity-crumbs'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { activityPolicy } from '@/domain/activities/policy'
import { getActivity } from '@/domain/activities/queries'
import { hidesSmall } from '@/domain/counting/small-cells'
import { can } from '@/domain/policy'
import { gainOf, questionnairesOf, traineesOf } from '@/domain/questionnaires/queries'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import * as actions from '../../../questionnaires/actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('learning'))('title') }
}

export default async function LearningPage({ params }: Props) {
  const actor = await requireReader()
  const id = readId((await params).id)
  const activity = await orNotFound(getActivity(db(), actor, id, new Date()))
  const forms = await questionnairesOf(db(), actor, id)
  const gain = await gainOf(db(), id)
  const canPrepare = can(activityPolicy, actor, 'prepareQuestionnaire', activity.subject).ok
  const t = await getTranslations('learning')
  return (
    <>
      <PageHeader
        breadcrumbs={await activityCrumbs(activity, { roster: false })}
        title={t('title')}
        intro={t('intro')}
        places={<ActivityPlaces id={id} at="learning" />}
      />
      <ClientMessages of={['learning']}>
        <div className="space-y-10">
          {gain ? <Gain gain={gain} hides={hidesSmall(actor)} trainees={await traineesOf(db(), id)} /> : null}
          <OtherScoresOf actor={actor} activityId={id} />
          {forms.length === 0 && !canPrepare ? <EmptyState title={t('nothing')} /> : null}
          <LearningOf
            actor={actor}
            activityId={id}
            scope={activity.subject}
            forms={forms}
            canPrepare={canPrepare}
            actions={actions}
          />
        </div>
      </ClientMessages>
    </>
  )
}
