'use client'

import { useTranslations } from 'next-intl'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { NumberField } from '@/components/form/number-field'
import { EditRetentionInput } from '@/domain/data-protection/inputs'

/** After how many months what is held about people goes. */
export function PeriodsForm(form: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'>) {
  const t = useTranslations('dataProtection.periods')
  return (
    <CommandForm schema={EditRetentionInput} submitLabel={t('save')} {...form}>
      <NumberField name="peopleMonths" label={t('people')} unit={t('months')} />
      <NumberField name="listMonths" label={t('lists')} unit={t('months')} />
      <NumberField name="answerMonths" label={t('answers')} unit={t('months')} />
    </CommandForm>
  )
}
