'use client'

import { Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import type { Option } from '@/components/form/option'
import { VerbDialog } from '@/components/form/verb-dialog'
import { AskOpinionsInput, RecordOpinionInput, RemindOpinionInput } from '@/domain/requests/inputs'
import { AskServicesFields, newService } from './ask-services-fields'
import { OpinionFields } from './verb-fields'

/** Asks more services. */
export function AskOpinions({
  requestId,
  action,
  observers,
  askBy,
}: {
  requestId: number
  action: CommandFormProps['action']
  observers: readonly Option[]
  /** The day that the programme's own times give. */
  askBy: string
}) {
  const t = useTranslations('requests')
  const locale = useLocale()
  return (
    <VerbDialog
      label={t('verbs.askOpinion')}
      icon={<Plus aria-hidden />}
      size="small"
      wide
      title={t('verbs.askOpinion')}
      description={t('dialogs.askOpinion')}
      submitLabel={t('verbs.askOpinion')}
      schema={AskOpinionsInput}
      action={action}
      hidden={{ id: requestId }}
      defaultValues={{ services: [{ ...newService, locale }], dueOn: askBy }}
    >
      <AskServicesFields observers={observers} />
    </VerbDialog>
  )
}

/** Writes down what a service answered, or answers now instead; an observer gives her own. */
export function RecordOpinion({
  requestId,
  opinion,
  action,
  label,
  title,
}: {
  requestId: number
  opinion: { id: number; service: string; stance: string | null; comments: string | null }
  action: CommandFormProps['action']
  label: string
  title: string
}) {
  const t = useTranslations('requests')
  return (
    <VerbDialog
      label={label}
      name={t('opinions.of', { service: opinion.service })}
      size="small"
      variant={opinion.stance ? 'quiet' : 'secondary'}
      title={title}
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

/** Writes to a service once more; a link that it had is replaced by a new one. */
export function RemindOpinion({
  requestId,
  opinion,
  action,
}: {
  requestId: number
  opinion: { id: number; service: string; email: string | null }
  action: CommandFormProps['action']
}) {
  const t = useTranslations('requests.opinions')
  return (
    <VerbDialog
      label={t('remind')}
      name={opinion.service}
      size="small"
      variant="quiet"
      title={t('remindTitle', { service: opinion.service })}
      description={t(opinion.email ? 'remindByLink' : 'remindInApp')}
      submitLabel={t('remind')}
      doneMessage={t('reminded')}
      schema={RemindOpinionInput}
      action={action}
      hidden={{ id: requestId, opinionId: opinion.id }}
    />
  )
}

/** Takes back a question that nobody has answered. */
export function TakeBackOpinion({
  requestId,
  opinion,
  action,
}: {
  requestId: number
  opinion: { id: number; service: string }
  action: CommandFormProps['action']
}) {
  const t = useTranslations('requests.opinions')
  return (
    <VerbDialog
      label={t('takeBack')}
      name={opinion.service}
      size="small"
      variant="quiet"
      title={t('takeBackTitle', { service: opinion.service })}
      description={t('takeBackText')}
      submitLabel={t('takeBack')}
      doneMessage={t('takenBack')}
      schema={RemindOpinionInput}
      action={action}
      hidden={{ id: requestId, opinionId: opinion.id }}
      submitVariant="danger"
    />
  )
}
