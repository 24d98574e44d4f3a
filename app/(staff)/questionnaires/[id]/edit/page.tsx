import { getTranslations } from 'next-intl/server'
import { pickable } from '@/components/questionnaire/pickable'
import { questionnaireCrumbs } from '@/components/questionnaire/questionnaire-crumbs'
import { QuestionnaireForm } from '@/components/questionnaire/questionnaire-form'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { can } from '@/domain/policy'
import { questionnairePolicy } from '@/domain/questionnaires/policy'
import { getQuestionnaire } from '@/domain/questionnaires/queries'
import { purposesOf } from '@/domain/questionnaires/times'
import { questionnaireValues } from '@/domain/questionnaires/values'
import { questionsFor } from '@/domain/questions/queries'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { edit } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('learning'))('edit') }
}

export default async function EditQuestionnairePage({ params }: Props) {
  const actor = await requireReader()
  const form = await orNotFound(getQuestionnaire(db(), actor, readId((await params).id)))
  const t = await getTranslations('learning')
  return (
    <>
      <PageHeader
        breadcrumbs={await questionnaireCrumbs(form)}
        title={t('edit')}
        intro={t(`about.${form.kind}`)}
      />
      <Allowed verdict={can(questionnairePolicy, actor, 'edit', form.subject)}>
        <ClientMessages of={['learning', 'history']}>
          <QuestionnaireForm
            action={edit}
            library={await pickable(await questionsFor(db(), actor, purposesOf[form.kind]))}
            hidden={{ id: form.id, version: form.version }}
            defaultValues={questionnaireValues(form, form.questions)}
            cancelHref={`/questionnaires/${form.id}`}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
