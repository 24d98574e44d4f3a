'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFieldArray } from 'react-hook-form'
import { DateField } from '@/components/form/date-field'
import { NumberField } from '@/components/form/number-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'

const blank = { startsOn: '', endsOn: '', target: '', targetNote: '' }

/** Any number of periods, each with what is to be reached in it. */
export function PeriodsField() {
  const t = useTranslations('framework.indicator')
  const { fields, append, remove } = useFieldArray({ name: 'periods' })
  return (
    <div className="space-y-4">
      {fields.map((field, index) => (
        <fieldset key={field.id} className="rounded-lg border border-line p-4">
          <legend className="px-1 font-semibold">{t('nth', { number: index + 1 })}</legend>
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField name={`periods.${index}.startsOn`} label={t('startsOn')} />
            <DateField name={`periods.${index}.endsOn`} label={t('endsOn')} />
            <NumberField name={`periods.${index}.target`} label={t('target')} optional />
            <TextField name={`periods.${index}.targetNote`} label={t('targetNote')} optional />
          </div>
          <Button type="button" variant="quiet" size="small" className="mt-3" onClick={() => remove(index)}>
            <X aria-hidden />
            {t('removePeriod', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button type="button" onClick={() => append(blank)}>
        <Plus aria-hidden />
        {t('addPeriod')}
      </Button>
    </div>
  )
}
