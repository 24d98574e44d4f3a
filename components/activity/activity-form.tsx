'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/form/check-field'
import { ChipsField } from '@/components/form/chips-field'
import { ComboField } from '@/components/form/combo-field'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import { FormSection } from '@/components/form/form-section'
import { MoneyField } from '@/components/form/money-field'
import type { Option } from '@/components/form/option'
import { ProseField } from '@/components/form/prose-field'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { activityKinds, activityModes } from '@/db/enums'
import { ActivityForm, EditActivityForm } from '@/domain/activities/inputs'
import { ExpertsField } from './experts-field'

/** What is planned of an activity: for planning one, with its experts, and for changing it. */
export function ActivityDetailsForm({
  isNew,
  countries,
  languages,
  earlier,
  needsReason,
  cancelHref,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues' | 'draft'> & {
  isNew: boolean
  countries: readonly Option[]
  languages: readonly Option[]
  /** The activities that a new one may follow up. */
  earlier: readonly Option[]
  /** Whether the plan is endorsed, so that a change says why. */
  needsReason: boolean
  cancelHref: string
}) {
  const t = useTranslations('activities.form')
  const tKind = useTranslations('enums.activityKind')
  const tMode = useTranslations('enums.activityMode')
  const sections = (
    ['what', 'when', 'content', ...(isNew ? (['experts'] as const) : []), 'cost'] as const
  ).map((id) => ({ id, title: t(id) }))
  return (
    <CommandForm
      schema={isNew ? ActivityForm : EditActivityForm}
      submitLabel={t(isNew ? 'plan' : 'save')}
      sections={sections}
      beside={
        <Button asChild variant="quiet">
          <Link href={cancelHref}>{t('cancel')}</Link>
        </Button>
      }
      {...form}
    >
      <FormSection id="what" title={t('what')}>
        <TextField name="title" label={t('title')} help={t('titleHint')} />
        <SelectField
          name="kind"
          label={t('kind')}
          options={activityKinds.map((kind) => ({ value: kind, label: tKind(kind) }))}
        />
        {isNew && earlier.length > 0 ? (
          <SelectField
            name="followsUp"
            label={t('followsUp')}
            help={t('followsUpHint')}
            options={[...earlier]}
            nothing={t('nothingFollowed')}
            optional
          />
        ) : null}
      </FormSection>
      <FormSection id="when" title={t('when')}>
        <DateField name="startsOn" label={t('startsOn')} optional />
        <DateField name="endsOn" label={t('endsOn')} optional />
        <RadioField
          name="mode"
          label={t('mode')}
          options={activityModes.map((mode) => ({ value: mode, label: tMode(mode) }))}
        />
        <TextField name="place" label={t('place')} help={t('placeHint')} optional />
        <ComboField name="countryCode" label={t('country')} options={countries} optional />
        <ChipsField name="languages" label={t('languages')} options={languages} optional />
        <CheckField name="interpretation" label={t('interpretation')} />
        <TextField name="sessions" label={t('sessions')} help={t('sessionsHint')} optional />
      </FormSection>
      <FormSection id="completion" title={t('completion')} help={t('completionHelp')}>
        <TextField
          name="completionRate"
          label={t('completionRate')}
          help={t('completionRateHint')}
          optional
          inputMode="decimal"
          width="short"
          after="%"
        />
        <TextField
          name="passMark"
          label={t('passMark')}
          help={t('passMarkHint')}
          optional
          inputMode="decimal"
          width="short"
        />
      </FormSection>
      <FormSection id="content" title={t('content')} help={t('contentHelp')}>
        <ProseField name="objective" label={t('objective')} optional rows={4} />
        <ProseField name="agenda" label={t('agenda')} help={t('agendaHint')} optional rows={8} />
      </FormSection>
      {isNew ? (
        <FormSection id="experts" title={t('experts')} help={t('expertsHelp')}>
          <ExpertsField countries={countries} />
        </FormSection>
      ) : null}
      <FormSection id="cost" title={t('cost')}>
        <MoneyField name="plannedCost" label={t('plannedCost')} optional />
        {isNew ? null : <MoneyField name="actualCost" label={t('actualCost')} optional />}
        {needsReason ? (
          <ProseField name="reason" label={t('reason')} help={t('reasonHint')} optional={!isNew} rows={3} />
        ) : null}
      </FormSection>
    </CommandForm>
  )
}
