import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AnswerForm } from '@/components/questionnaire/answer-form'
import { AnswerFrame, AnswerHead, AnswerOver, UnknownForm } from '@/components/questionnaire/answer-page'
import { db } from '@/db/client'
import { formByLink } from '@/domain/questionnaires/answer-by-link'
import { sessionSecret } from '@/lib/env'
import { answerForm } from './actions'

type Props = { params: Promise<{ secret: string }> }

const find = async (params: Props['params']) =>
  formByLink(db(), (await params).secret, { secret: sessionSecret() }, new Date())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const form = await find(params)
  const t = await getTranslations('answerForm')
  return { title: form ? form.activity.title : t('unknown'), robots: 'noindex' }
}

/** A test or an evaluation form for whoever holds its link; without an account or a script. */
export default async function AnswerPage({ params }: Props) {
  const form = await find(params)
  if (!form)
    return (
      <AnswerFrame>
        <UnknownForm />
      </AnswerFrame>
    )
  const t = await getTranslations('answerForm')
  return (
    <AnswerFrame>
      <AnswerHead form={form} />
      <AnswerForm
        action={answerForm}
        secret={(await params).secret}
        sheetId={randomUUID()}
        asksWho={form.asksWho}
        questions={form.questions}
        promise={t(form.anonymous ? 'anonymous' : 'named')}
        over={form.isUsed || !form.isOpen ? <AnswerOver form={form} /> : undefined}
      />
    </AnswerFrame>
  )
}
