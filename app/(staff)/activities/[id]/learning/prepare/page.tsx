import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pickable } from '@/components/questionnaire/pickable'
import { QuestionnaireForm } from '@/components/questionnaire/questionnaire-form'
import { Allowed } from '@/components/record/allowed'
import { activityCrumbs } from '@/components/roster/activity-crumbs'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { questionnaireKinds } from '@/db/enums'
import { activityPolicy } from '@/domain/activities/policy'
import { getActivity } from '@/domain/activities/queries'
import { can } from '@/domain/policy'
import { suggestedQuestions } from '@/domain/questionnaires/suggested-questions'
import { purposesOf } from '@/domain/questionnaires/times'
import { questionsFor } from '@/domain/questions/queries'
import { orNotFound, readId, readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { prepare } from '../../../../questionnaires/actions'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export async function generateMetadata() {
  return { title: (await getTranslations('learning'))('prepare') }
}

export default async function PreparePage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const activity = await orNotFound(getActivity(db(), actor, readId((await params).id), new Date()))
  const asked = (await readParams(searchParams)).kind
  const kind = questionnaireKinds.find((known) => known === asked) ?? notFound()
  const t = await getTranslations('learning')
  const href = `/activities/${activity.id}/learning`
  const library = await questionsFor(db(), actor, purposesOf[kind])
  const anonymous = kind === 'evaluation' || kind === 'follow_up'
  const questions = await suggestedQuestions(db(), activity, kind, library)
  return (
    <>
      <PageHeader
        breadcrumbs={[...(await activityCrumbs(activity, { roster: false })), { label: t('title'), href }]}
        title={t(`prepareKind.${kind}`)}
        intro={t(`about.${kind}`)}
      />
      <Allowed verdict={can(activityPolicy, actor, 'prepareQuestionnaire', activity.subject)}>
        <ClientMessages of={['learning']}>
          <QuestionnaireForm
            action={prepare}
            library={await pickable(library)}
            hidden={{ id: activity.id, kind }}
            defaultValues={{ anonymous, closesOn: '', questions }}
            cancelHref={href}
            isNew
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
