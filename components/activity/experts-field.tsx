'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFieldArray } from 'react-hook-form'
import { ComboField } from '@/components/form/combo-field'
import { NumberField } from '@/components/form/number-field'
import type { Option } from '@/components/form/option'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'

const nobody = {
  givenNames: '',
  familyNames: '',
  administration: '',
  administrationCountry: '',
  daysPlanned: '',
}

/** Any number of experts, each by name and by the administration that lends her. */
export function ExpertsField({ countries }: { countries: readonly Option[] }) {
  const t = useTranslations('activities.experts')
  const { fields, append, remove } = useFieldArray({ name: 'experts' })
  return (
    <div className="space-y-4">
      {fields.map((field, index) => (
        <fieldset key={field.id} className="rounded-lg border border-line p-4">
          <legend className="px-1 font-semibold">{t('nth', { number: index + 1 })}</legend>
          <ExpertFields prefix={`experts.${index}.`} countries={countries} />
          <Button type="button" variant="quiet" size="small" className="mt-3" onClick={() => remove(index)}>
            <X aria-hidden />
            {t('takeOut', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button type="button" onClick={() => append(nobody)}>
        <Plus aria-hidden />
        {t('add')}
      </Button>
    </div>
  )
}

/** The fields of one expert. */
export function ExpertFields({ prefix = '', countries }: { prefix?: string; countries: readonly Option[] }) {
  const t = useTranslations('activities.experts')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField name={`${prefix}givenNames`} label={t('givenNames')} />
      <TextField name={`${prefix}familyNames`} label={t('familyNames')} />
      <TextField name={`${prefix}administration`} label={t('administration')} optional />
      <ComboField name={`${prefix}administrationCountry`} label={t('country')} options={countries} optional />
      <NumberField name={`${prefix}daysPlanned`} label={t('daysPlanned')} optional />
    </div>
  )
}
