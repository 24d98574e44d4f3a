import { getLocale, getTranslations } from 'next-intl/server'
import { QuestionForm } from '@/components/question/question-form'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { can } from '@/domain/policy'
import { questionPolicy } from '@/domain/questions/policy'
import { getQuestion } from '@/domain/questions/queries'
import { questionValues } from '@/domain/questions/question-row'
import { wordsIn } from '@/domain/questions/words'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { edit } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('learning.library'))('edit') }
}

export default async function EditQuestionPage({ params }: Props) {
  const actor = await requireReader()
  const question = await orNotFound(getQuestion(db(), actor, readId((await params).id)))
  const t = await getTranslations('learning.library')
  const href = `/settings/questions/${question.id}`
  const label = wordsIn(question.labels, (await getLocale()) as Locale).text
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/settings/questions' },
          { label, href },
        ]}
        title={t('edit')}
      />
      <Allowed verdict={can(questionPolicy, actor, 'edit', question)}>
        <ClientMessages of={['learning', 'history']}>
          <QuestionForm
            action={edit}
            hidden={{ id: question.id, version: question.version }}
            defaultValues={questionValues(question)}
            cancelHref={href}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
