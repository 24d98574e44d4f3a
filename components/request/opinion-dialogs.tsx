'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { VerbDialog } from '@/components/form/verb-dialog'
import { AskOpinionInput, RecordOpinionInput } from '@/domain/requests/inputs'
import { AskOpinionFields, OpinionFields } from './verb-fields'

/** Asks one more service. */
export function AskOpinion({
  requestId,
  action,
  askBy,
}: {
  requestId: number
  action: CommandFormProps['action']
  /** The day that the programme's own times give. */
  askBy: string
}) {
  const t = useTranslations('requests')
  return (
    <VerbDialog
      label={t('verbs.askOpinion')}
      icon={<Plus aria-hidden />}
      size="small"
      title={t('verbs.askOpinion')}
      description={t('dialogs.askOpinion')}
      submitLabel={t('verbs.askOpinion')}
      schema={AskOpinionInput}
      action={action}
      hidden={{ id: requestId }}
      defaultValues={{ dueOn: askBy }}
    >
      <AskOpinionFields />
    </VerbDialog>
  )
}

/** Writes down what a service answered, or answers now instead. */
export function RecordOpinion({
  requestId,
  opinion,
  action,
}: {
  requestId: number
  opinion: { id: number; service: string; stance: string | null; comments: string | null }
  action: CommandFormProps['action']
}) {
  const t = useTranslations('requests')
  return (
    <VerbDialog
      label={opinion.stance ? t('opinions.change') : t('opinions.recordIt')}
      name={t('opinions.of', { service: opinion.service })}
      size="small"
      variant={opinion.stance ? 'quiet' : 'secondary'}
      title={t('opinions.of', { service: opinion.service })}
      submitLabel={t('opinions.save')}
      schema={RecordOpinionInput}
      action={action}
      hidden={{ id: requestId, opinionId: opinion.id }}
      defaultValues={{ stance: opinion.stance ?? '', comments: opinion.comments ?? '' }}
    >
      <OpinionFields />
    </VerbDialog>
  )
}
