import { getTranslations } from 'next-intl/server'
import { QuestionForm } from '@/components/question/question-form'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { can } from '@/domain/policy'
import { questionPolicy } from '@/domain/questions/policy'
import { requireReader } from '@/lib/session'
import { add } from '../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('learning.library'))('add') }
}

export default async function NewQuestionPage() {
  const actor = await requireReader()
  const t = await getTranslations('learning.library')
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/settings/questions' }]}
        title={t('add')}
        intro={t('intro')}
      />
      <Allowed verdict={can(questionPolicy, actor, 'add', { status: 'new' })}>
        <ClientMessages of={['learning']}>
          <QuestionForm action={add} cancelHref="/settings/questions" isNew />
        </ClientMessages>
      </Allowed>
    </>
  )
}
