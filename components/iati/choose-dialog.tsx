'use client'

import { useTranslations } from 'next-intl'
import { RadioField } from '@/components/form/radio-field'
import { VerbDialog, type VerbForm } from '@/components/form/verb-dialog'
import { type OpenDataChoice, openDataChoices } from '@/db/enums'
import { ChooseOpenDataInput } from '@/domain/iati/inputs'

/** Says whether an Action is published. */
export function ChooseOpenData({
  id,
  choice,
  action,
}: {
  id: number
  choice: OpenDataChoice
  action: VerbForm['action']
}) {
  const t = useTranslations('iati.action')
  return (
    <VerbDialog
      label={t('choose')}
      name={t('choice')}
      size="small"
      title={t('chooseTitle')}
      submitLabel={t('save')}
      schema={ChooseOpenDataInput}
      hidden={{ id }}
      defaultValues={{ choice }}
      action={action}
    >
      <RadioField
        name="choice"
        label={t('choice')}
        options={openDataChoices.map((value) => ({ value, label: t(value) }))}
      />
    </VerbDialog>
  )
}
