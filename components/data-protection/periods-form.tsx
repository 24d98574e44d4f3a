'use client'

import { useTranslations } from 'next-intl'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { NumberField } from '@/components/form/number-field'
import { EditRetentionInput } from '@/domain/data-protection/inputs'
import { type PeriodName, periodNames } from '@/domain/data-protection/retention-values'

/** Those without which nothing goes at all; the others may be left empty. */
const always: readonly PeriodName[] = ['peopleMonths', 'listMonths', 'answerMonths']

/** After how many months what is held about people goes. */
export function PeriodsForm(form: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'>) {
  const t = useTranslations('dataProtection.periods')
  return (
    <CommandForm schema={EditRetentionInput} submitLabel={t('save')} {...form}>
      {periodNames.map((name) => (
        <NumberField
          key={name}
          name={name}
          label={t(name)}
          unit={t('months')}
          optional={!always.includes(name)}
        />
      ))}
    </CommandForm>
  )
}
