import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { PaperSheet } from '@/components/questionnaire/paper-sheet'
import { questionnaireCrumbs } from '@/components/questionnaire/questionnaire-crumbs'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { can } from '@/domain/policy'
import { questionnairePolicy } from '@/domain/questionnaires/policy'
import { getQuestionnaire, seatsWithoutSheet } from '@/domain/questionnaires/queries'
import { orNotFound, readId } from '@/lib/page'
import { seenRoster } from '@/lib/seen-roster'
import { requireReader } from '@/lib/session'
import { takeBack, typeIn } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('learning.paper'))('title') }
}

/** Sheets of paper are typed in, one after another. */
export default async function PaperPage({ params }: Props) {
  const actor = await requireReader()
  const form = await orNotFound(getQuestionnaire(db(), actor, readId((await params).id)))
  const t = await getTranslations('learning.paper')
  const verdict = can(questionnairePolicy, actor, 'typeIn', form.subject)
  const seats = form.anonymous || !verdict.ok ? null : await seatsWithoutSheet(db(), form)
  if (seats?.length) seenRoster(actor, [form.activityId], 'page')
  return (
    <>
      <PageHeader
        breadcrumbs={await questionnaireCrumbs(form)}
        title={t('title')}
        intro={t('intro')}
        meta={[t('soFar', { count: form.onPaper })]}
      />
      <Allowed verdict={verdict}>
        <ClientMessages of={['learning', 'answerForm']}>
          <div className="max-w-3xl">
            <PaperSheet
              formId={form.id}
              action={typeIn}
              takeBack={takeBack}
              sheetId={randomUUID()}
              questions={form.questions.map(({ correct: _, purpose: _p, ...asked }) => asked)}
              seats={seats?.map(({ id, name }) => ({ value: String(id), label: name })) ?? null}
            />
          </div>
        </ClientMessages>
      </Allowed>
    </>
  )
}
