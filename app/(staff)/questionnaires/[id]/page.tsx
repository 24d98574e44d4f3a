import { getLocale, getTranslations } from 'next-intl/server'
import { FormFacts } from '@/components/questionnaire/form-facts'
import { PaperMenu } from '@/components/questionnaire/paper-menu'
import { questionnaireCrumbs } from '@/components/questionnaire/questionnaire-crumbs'
import { QuestionnaireVerbsOf } from '@/components/questionnaire/questionnaire-verbs-of'
import { ResultsOf } from '@/components/questionnaire/results-of'
import { RecordHistory } from '@/components/record/record-history'
import { StatusBadge } from '@/components/record/status-badge'
import { ExportMenu } from '@/components/report/export-menu'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { isStaff } from '@/domain/actor'
import { getQuestionnaire } from '@/domain/questionnaires/queries'
import { resultsOf } from '@/domain/questionnaires/results'
import { formatDays } from '@/lib/format'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import * as actions from '../actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('learning.results'))('title') }
}

export default async function QuestionnairePage({ params }: Props) {
  const actor = await requireReader()
  const form = await orNotFound(getQuestionnaire(db(), actor, readId((await params).id)))
  const tKind = await getTranslations('enums.questionnaireKind')
  const { title, startsOn, endsOn, place } = form.activity
  const days = formatDays(startsOn, endsOn, (await getLocale()) as Locale)
  return (
    <ClientMessages of={['learning']}>
      <PageHeader
        breadcrumbs={(await questionnaireCrumbs(form)).slice(0, -1)}
        title={`${tKind(form.kind)}: ${title}`}
        serif
        status={<StatusBadge enumName="questionnaireStatus" status={form.status} />}
        meta={[days, place, <FormFacts key="facts" form={{ ...form, questions: form.questions.length }} />]}
        actions={
          <div className="flex flex-wrap items-start gap-2">
            <QuestionnaireVerbsOf actor={actor} form={form} actions={actions} />
            {isStaff(actor) ? <PaperMenu id={form.id} /> : null}
            <ExportMenu href={`/api/questionnaires/${form.id}/results`} of="questionnaire" />
          </div>
        }
      />
      <div className="max-w-4xl space-y-12">
        <ResultsOf form={form} results={await resultsOf(db(), actor, form)} />
        <RecordHistory actor={actor} entity="questionnaire" id={form.id} />
      </div>
    </ClientMessages>
  )
}
