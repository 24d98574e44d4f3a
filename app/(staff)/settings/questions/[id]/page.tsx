import { getLocale, getTranslations } from 'next-intl/server'
import { QuestionVerbs } from '@/components/question/question-verbs'
import { QuestionWords } from '@/components/question/question-words'
import { offeredVerbs } from '@/components/record/offered-verbs'
import { RecordHistory } from '@/components/record/record-history'
import { StatusBadge } from '@/components/record/status-badge'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { questionPolicy } from '@/domain/questions/policy'
import { getQuestion } from '@/domain/questions/queries'
import { wordsIn } from '@/domain/questions/words'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { copy, restore, retire } from '../actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('learning.library'))('question') }
}

export default async function QuestionPage({ params }: Props) {
  const actor = await requireReader()
  const question = await orNotFound(getQuestion(db(), actor, readId((await params).id)))
  const t = await getTranslations()
  const verbs = await offeredVerbs(questionPolicy, actor, question)
  return (
    <ClientMessages of={['learning']}>
      <PageHeader
        breadcrumbs={[{ label: t('learning.library.title'), href: '/settings/questions' }]}
        title={wordsIn(question.labels, (await getLocale()) as Locale).text}
        serif
        status={<StatusBadge enumName="questionStatus" status={question.status} />}
        meta={[
          t(`enums.questionPurpose.${question.purpose}`),
          t(`enums.questionKind.${question.kind}`),
          t('learning.library.usesCount', { count: question.uses }),
          question.copyOfId ? t('learning.library.copyOf', { id: question.copyOfId }) : null,
        ]}
        actions={<QuestionVerbs id={question.id} verbs={verbs} actions={{ copy, retire, restore }} />}
      />
      <div className="max-w-4xl space-y-12">
        <QuestionWords question={question} />
        <RecordHistory actor={actor} entity="question" id={question.id} />
      </div>
    </ClientMessages>
  )
}
