'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { CheckField } from '@/components/form/check-field'
import { ComboField } from '@/components/form/combo-field'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import { FormSection } from '@/components/form/form-section'
import { NumberField } from '@/components/form/number-field'
import type { Option } from '@/components/form/option'
import { ProseField } from '@/components/form/prose-field'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import {
  countedMeasures,
  countingRules,
  genders,
  indicatorSources,
  indicatorUnits,
  institutionKinds,
} from '@/db/enums'
import { countsPeople, IndicatorForm } from '@/domain/framework/inputs'
import { OtherTitles } from './other-titles'
import { PeriodsField } from './periods-field'

/** An indicator: what is measured and how, where it started, what is to be reached and when. */
export function IndicatorDetailsForm({
  countries,
  cancelHref,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'> & {
  countries: readonly Option[]
  cancelHref: string
}) {
  const t = useTranslations('framework.indicator')
  const sections = (['what', 'how', 'baselineSection', 'periodsSection'] as const).map((id) => ({
    id,
    title: t(id),
  }))
  return (
    <CommandForm
      schema={IndicatorForm}
      submitLabel={t('save')}
      sections={sections}
      beside={
        <Button asChild variant="quiet">
          <Link href={cancelHref}>{t('cancel')}</Link>
        </Button>
      }
      {...form}
    >
      <FormSection id="what" title={t('what')}>
        <TextField name="title" label={t('titleLabel')} help={t('titleHelp')} />
        <ProseField name="definition" label={t('definition')} help={t('definitionHelp')} rows={3} optional />
        <OtherTitles />
      </FormSection>
      <FormSection id="how" title={t('how')}>
        <How countries={countries} />
      </FormSection>
      <FormSection id="baselineSection" title={t('baselineSection')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField name="baseline" label={t('baseline')} optional />
          <DateField name="baselineOn" label={t('baselineOn')} optional />
        </div>
        <TextField name="baselineNote" label={t('baselineNote')} optional />
      </FormSection>
      <FormSection id="periodsSection" title={t('periodsSection')}>
        <PeriodsField />
      </FormSection>
    </CommandForm>
  )
}

function How({ countries }: { countries: readonly Option[] }) {
  const t = useTranslations('framework')
  const tGender = useTranslations('enums.gender')
  const tKind = useTranslations('enums.institutionKind')
  const [source, measure] = useWatch({ name: ['source', 'measure'] })
  const ofPeople = countsPeople(measure)
  return (
    <>
      <RadioField
        name="source"
        label={t('indicator.sourceLabel')}
        options={indicatorSources.map((value) => ({ value, label: t(`source.${value}`) }))}
        inline
      />
      {source === 'counted' ? (
        <>
          <SelectField
            name="measure"
            label={t('indicator.measureLabel')}
            options={countedMeasures.map((value) => ({ value, label: t(`measure.${value}`) }))}
          />
          {ofPeople ? (
            <RadioField
              name="rule"
              label={t('indicator.ruleLabel')}
              help={t('indicator.ruleHelp')}
              options={countingRules.map((value) => ({ value, label: t(`rule.${value}`) }))}
            />
          ) : null}
          {ofPeople || measure === 'person_days' ? (
            <fieldset className="space-y-4 border-line border-l-2 pl-4">
              <legend className="font-semibold">{t('indicator.only')}</legend>
              <SelectField
                name="gender"
                label={t('indicator.gender')}
                options={genders.map((value) => ({ value, label: tGender(value) }))}
                optional
              />
              <SelectField
                name="institutionKind"
                label={t('indicator.institutionKind')}
                options={institutionKinds.map((value) => ({ value, label: tKind(value) }))}
                optional
              />
              <ComboField name="countryCode" label={t('indicator.country')} options={countries} optional />
            </fieldset>
          ) : null}
        </>
      ) : null}
      <RadioField
        name="unit"
        label={t('indicator.unitLabel')}
        options={indicatorUnits.map((value) => ({ value, label: t(`unit.${value}`) }))}
        inline
      />
      <CheckField name="ascending" label={t('indicator.ascending')} />
      <CheckField name="cumulative" label={t('indicator.cumulative')} help={t('indicator.cumulativeHelp')} />
    </>
  )
}
