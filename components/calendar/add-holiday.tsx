'use client'

import { useTranslations } from 'next-intl'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import { TextField } from '@/components/form/text-field'
import { AddHolidayInput } from '@/domain/calendar/inputs'

/** Adds one holiday after another. */
export function AddHoliday({ action }: Pick<CommandFormProps, 'action'>) {
  const t = useTranslations('calendar.holidays')
  return (
    <CommandForm
      schema={AddHolidayInput}
      action={action}
      defaultValues={{ day: '', name: '' }}
      submitLabel={t('add')}
      doneMessage={t('added')}
      resetWhenDone
    >
      <DateField name="day" label={t('day')} />
      <TextField name="name" label={t('name')} autoComplete="off" />
    </CommandForm>
  )
}
