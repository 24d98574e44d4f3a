'use client'

import { useTranslations } from 'next-intl'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { NumberField } from '@/components/form/number-field'
import { EditMatchingInput, lowestJoin } from '@/domain/people/matching-inputs'
import { lowestAsk } from '@/domain/people/thresholds'

/** From how much likeness on people are joined, and asked about. */
export function MatchingForm(form: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'>) {
  const t = useTranslations('duplicates.settingsPage')
  return (
    <CommandForm schema={EditMatchingInput} submitLabel={t('save')} {...form}>
      <NumberField name="join" label={t('join')} help={t('joinHint', { least: lowestJoin * 100 })} unit="%" />
      <NumberField name="ask" label={t('ask')} help={t('askHint', { least: lowestAsk * 100 })} unit="%" />
    </CommandForm>
  )
}
