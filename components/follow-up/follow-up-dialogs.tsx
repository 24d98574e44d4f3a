'use client'

import { useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { ProseField } from '@/components/form/prose-field'
import { VerbDialog } from '@/components/form/verb-dialog'
import { AnswerFollowUpInput, AskFollowUpInput } from '@/domain/follow-ups/inputs'

export type FollowUpActions = { ask: CommandFormProps['action']; answer: CommandFormProps['action'] }

/** Asks the authority before its day. */
export function AskFollowUp({ id, ask }: { id: number; ask: CommandFormProps['action'] }) {
  const t = useTranslations('followUps')
  return (
    <VerbDialog
      label={t('ask')}
      size="small"
      title={t('ask')}
      description={t('askNow')}
      submitLabel={t('ask')}
      schema={AskFollowUpInput}
      hidden={{ id }}
      action={ask}
    />
  )
}

/** Writes down what the authority answered by letter or by telephone. */
export function AnswerFollowUp({
  id,
  questions,
  answer,
}: {
  id: number
  questions: readonly { code: string; label: string }[]
  answer: CommandFormProps['action']
}) {
  const t = useTranslations('followUps')
  return (
    <VerbDialog
      label={t('answer')}
      size="small"
      wide
      title={t('answer')}
      description={t('answerFor')}
      submitLabel={t('save')}
      schema={AnswerFollowUpInput}
      defaultValues={{ answers: Object.fromEntries(questions.map(({ code }) => [code, ''])) }}
      hidden={{ id }}
      action={answer}
    >
      {questions.map(({ code, label }) => (
        <ProseField key={code} name={`answers.${code}`} label={label} optional rows={3} />
      ))}
    </VerbDialog>
  )
}
