'use client'

import { useTranslations } from 'next-intl'
import { DocumentFileField } from '@/components/document/document-fields'
import { DateField } from '@/components/form/date-field'
import type { Option } from '@/components/form/option'
import { ProseField } from '@/components/form/prose-field'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { opinionStances } from '@/db/enums'

/** What is written down of every decision. */
export function DecisionFields() {
  const t = useTranslations('requests.dialogs')
  return (
    <>
      <TextField name="body" label={t('body')} help={t('bodyHint')} />
      <DateField name="decidedOn" label={t('decidedOn')} />
      <ProseField name="reasons" label={t('reasons')} rows={3} />
      <ProseField name="conditions" label={t('conditions')} optional rows={2} />
      <TextField name="minutes" label={t('minutes')} help={t('minutesHint')} optional />
      <DocumentFileField name="minutesHeldId" label={t('minutesFile')} optional />
    </>
  )
}

/** An Action may answer several requests. */
export function JoinField({ actions }: { actions: readonly Option[] }) {
  const t = useTranslations('requests.dialogs')
  return (
    <SelectField
      name="joinActionId"
      label={t('join')}
      help={t('joinHint')}
      optional
      nothing={t('newAction')}
      options={actions}
    />
  )
}

export function OpinionFields() {
  const t = useTranslations('requests.dialogs')
  const tStance = useTranslations('enums.opinionStance')
  return (
    <>
      <RadioField
        name="stance"
        label={t('stance')}
        options={opinionStances.map((value) => ({ value, label: tStance(value) }))}
      />
      <ProseField name="comments" label={t('comments')} optional rows={3} />
    </>
  )
}
