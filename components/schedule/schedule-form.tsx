'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ForWhom } from '@/components/edition/for-whom'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { MultiField } from '@/components/form/multi-field'
import { NumberField } from '@/components/form/number-field'
import type { Option } from '@/components/form/option'
import { ProseField } from '@/components/form/prose-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { languageNames } from '@/components/shell/language-names'
import { Button } from '@/components/ui/button'
import { locales, reportFormats, type SchedulePeriod, scheduleRhythms } from '@/db/enums'
import { linkDays } from '@/domain/editions/inputs'
import { AddScheduleInput, EditScheduleInput } from '@/domain/schedules/inputs'

export type ScopeField = {
  name: 'region' | 'country' | 'action'
  options: readonly Option[]
  optional?: boolean
}

/** What is made when, for whom, and to whom it goes. */
export function ScheduleForm({
  kind,
  fields,
  periods,
  places,
  people,
  cancelHref,
  hidden,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'> & {
  kind: string
  fields: readonly ScopeField[]
  periods: readonly SchedulePeriod[]
  places: readonly Option[]
  people: readonly Option[]
  cancelHref: string
}) {
  const t = useTranslations('schedules.form')
  const tAsk = useTranslations('reportsPage')
  const tFormat = useTranslations('reports.menu.format')
  const tPeriod = useTranslations('enums.schedulePeriod')
  const tRhythm = useTranslations('enums.scheduleRhythm')
  return (
    <CommandForm
      schema={hidden ? EditScheduleInput : AddScheduleInput}
      hidden={{ ...hidden, kind }}
      submitLabel={t('save')}
      beside={
        <Button asChild variant="quiet">
          <Link href={cancelHref}>{t('cancel')}</Link>
        </Button>
      }
      {...form}
    >
      <TextField name="title" label={t('title')} help={t('titleHint')} />
      {fields.map(({ name, options, optional }) => (
        <SelectField
          key={name}
          name={`scope.${name}`}
          label={tAsk(`fields.${name}`)}
          options={options}
          optional={optional}
          nothing={optional && name === 'region' ? tAsk('allRegions') : undefined}
        />
      ))}
      {periods.length > 1 ? (
        <SelectField
          name="period"
          label={t('period')}
          help={t('periodHint')}
          options={periods.map((period) => ({ value: period, label: tPeriod(period) }))}
        />
      ) : null}
      <SelectField
        name="rhythm"
        label={t('rhythm')}
        options={scheduleRhythms.map((rhythm) => ({ value: rhythm, label: tRhythm(rhythm) }))}
      />
      <NumberField name="day" label={t('day')} help={t('dayHint')} />
      <ForWhom places={places} />
      <MultiField
        name="people"
        label={t('people')}
        help={t('peopleHint')}
        options={people}
        optional
        columns
      />
      <ProseField
        name="addresses"
        label={t('addresses')}
        help={t('addressesHint', { days: linkDays })}
        optional
        rows={4}
      />
      <SelectField
        name="addressLocale"
        label={t('addressLocale')}
        options={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
      />
      <SelectField
        name="format"
        label={t('format')}
        options={reportFormats.map((format) => ({ value: format, label: tFormat(`${format}.name`) }))}
      />
    </CommandForm>
  )
}
