'use client'

import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/form/check-field'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { NumberField } from '@/components/form/number-field'
import { EditTimesInput } from '@/domain/programme/inputs'

/** How long the programme may take for what it owes. */
export function TimesForm(form: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'>) {
  const t = useTranslations('calendar.times')
  return (
    <CommandForm schema={EditTimesInput} submitLabel={t('save')} {...form}>
      <NumberField
        name="acknowledgeWorkingDays"
        label={t('acknowledgeWorkingDays')}
        unit={t('workingDays')}
      />
      <NumberField name="screeningWorkingDays" label={t('screeningWorkingDays')} unit={t('workingDays')} />
      <NumberField name="opinionWorkingDays" label={t('opinionWorkingDays')} unit={t('workingDays')} />
      <NumberField name="decisionDays" label={t('decisionDays')} unit={t('days')} />
      <CheckField name="positiveSilence" label={t('positiveSilence')} help={t('positiveSilenceHint')} />
    </CommandForm>
  )
}
