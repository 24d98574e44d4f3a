'use client'

import { Plus, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useFieldArray, useWatch } from 'react-hook-form'
import { CheckField } from '@/components/form/check-field'
import { DateField } from '@/components/form/date-field'
import type { Option } from '@/components/form/option'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { locales } from '@/db/enums'
import { opinionWays } from '@/domain/requests/inputs'

/** One line of the form, as it is before anything is typed. */
export const newService = { service: '', by: 'letter', userId: '', email: '', locale: '', veto: false }

/** Any number of services to be asked at once, each in its own way, and the day by which they answer. */
export function AskServicesFields({ observers }: { observers: readonly Option[] }) {
  const t = useTranslations('requests.dialogs')
  const locale = useLocale()
  const { fields, append, remove } = useFieldArray({ name: 'services' })
  return (
    <>
      {fields.map((field, index) => (
        <fieldset key={field.id} className="rounded-lg border border-line p-4">
          <legend className="px-1 font-semibold">{t('serviceNth', { number: index + 1 })}</legend>
          <ServiceFields prefix={`services.${index}.`} observers={observers} />
          <Button variant="quiet" size="small" className="mt-3 -ml-3" onClick={() => remove(index)}>
            <X aria-hidden />
            {t('serviceOut', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button size="small" onClick={() => append({ ...newService, locale })}>
        <Plus aria-hidden />
        {t(fields.length > 0 ? 'serviceMore' : 'serviceFirst')}
      </Button>
      {fields.length > 0 ? <DateField name="dueOn" label={t('dueOn')} /> : null}
    </>
  )
}

function ServiceFields({ prefix, observers }: { prefix: string; observers: readonly Option[] }) {
  const t = useTranslations('requests.dialogs')
  const tWay = useTranslations('requests.opinions.ways')
  const tLanguage = useTranslations('requests.languages')
  const by = useWatch({ name: `${prefix}by` })
  const ways = opinionWays.filter((way) => way !== 'account' || observers.length > 0)
  return (
    <div className="space-y-4">
      <TextField name={`${prefix}service`} label={t('service')} help={t('serviceHint')} autoComplete="off" />
      <SelectField
        name={`${prefix}by`}
        label={t('by')}
        options={ways.map((value) => ({ value, label: tWay(value) }))}
      />
      {by === 'account' ? (
        <SelectField name={`${prefix}userId`} label={t('observer')} options={observers} />
      ) : null}
      {by === 'link' ? (
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_11rem]">
          <TextField name={`${prefix}email`} label={t('email')} type="email" autoComplete="off" />
          <SelectField
            name={`${prefix}locale`}
            label={t('language')}
            options={locales.map((value) => ({ value, label: tLanguage(value) }))}
          />
        </div>
      ) : null}
      <CheckField name={`${prefix}veto`} label={t('veto')} help={t('vetoHint')} />
    </div>
  )
}
