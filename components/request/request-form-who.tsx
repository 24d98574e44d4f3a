'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { ComboField } from '@/components/form/combo-field'
import type { Option } from '@/components/form/option'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { InstitutionField, InstitutionsField } from '@/components/institution/institution-field'

export type RequestChoices = {
  regions: readonly Option[]
  /** Each with its region. */
  countries: readonly (Option & { region: string | null })[]
  areas: readonly Option[]
}

/** The authority, those who ask with it, where it is and who answers for it. */
export function WhoAsksFields({ choices }: { choices: RequestChoices }) {
  const t = useTranslations('requests.form')
  const countryCode = useWatch({ name: 'countryCode' }) as string | undefined
  const institutions = { countries: choices.countries, countryCode }
  return (
    <>
      <PlaceFields choices={choices} />
      <InstitutionField
        name="institutionId"
        label={t('institution')}
        help={t('institutionHint')}
        {...institutions}
      />
      <InstitutionsField
        name="jointInstitutionIds"
        label={t('joint')}
        help={t('jointHint')}
        optional
        {...institutions}
      />
      <InstitutionsField name="involvedInstitutionIds" label={t('involved')} optional {...institutions} />
      <TextField
        name="focalPointName"
        label={t('focalPointName')}
        help={t('focalPointHint')}
        optional
        autoComplete="off"
      />
      <TextField name="focalPointFunction" label={t('focalPointFunction')} optional autoComplete="off" />
      <TextField
        name="focalPointEmail"
        type="email"
        label={t('focalPointEmail')}
        optional
        width="half"
        autoComplete="off"
      />
      <TextField
        name="focalPointPhone"
        type="tel"
        label={t('focalPointPhone')}
        optional
        width="half"
        autoComplete="off"
      />
    </>
  )
}

/** A country brings its region along; another region takes the country away. */
function PlaceFields({ choices }: { choices: RequestChoices }) {
  const t = useTranslations('requests.form')
  const { setValue, getValues } = useFormContext()
  const regionCode = useWatch({ name: 'regionCode' }) as string | undefined
  const regionOf = (code: string) => choices.countries.find(({ value }) => value === code)?.region
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another region takes the country away
  useEffect(() => {
    const country = getValues('countryCode') as string | undefined
    if (country && regionCode && regionOf(country) !== regionCode) setValue('countryCode', '')
  }, [regionCode])
  return (
    <>
      <ComboField
        name="countryCode"
        label={t('country')}
        help={t('countryHint')}
        options={choices.countries}
        optional
        onChosen={(option) => {
          const region = option && regionOf(option.value)
          if (region) setValue('regionCode', region, { shouldValidate: getValues('regionCode') === '' })
        }}
      />
      <SelectField name="regionCode" label={t('region')} options={choices.regions} />
    </>
  )
}
