'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ChipsField } from '@/components/form/chips-field'
import { ComboField } from '@/components/form/combo-field'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import { FormSection } from '@/components/form/form-section'
import { MoneyField } from '@/components/form/money-field'
import type { Option } from '@/components/form/option'
import { ProseField } from '@/components/form/prose-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { ActionForm } from '@/domain/actions/inputs'

/** The fiche of an Action and what stands around it. */
export function ActionDetailsForm({
  areas,
  countries,
  partners,
  predecessors,
  cancelHref,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues' | 'draft'> & {
  areas: readonly Option[]
  countries: readonly Option[]
  /** Those chosen already; others are found by typing. */
  partners: readonly Option[]
  predecessors: readonly Option[]
  cancelHref: string
}) {
  const t = useTranslations('actions.form')
  const sections = [
    { id: 'fiche', title: t('fiche') },
    { id: 'where', title: t('where') },
    { id: 'who', title: t('who') },
  ]
  return (
    <CommandForm
      schema={ActionForm}
      submitLabel={t('save')}
      sections={sections}
      beside={
        <Button asChild variant="quiet">
          <Link href={cancelHref}>{t('cancel')}</Link>
        </Button>
      }
      {...form}
    >
      <FormSection id="fiche" title={t('fiche')} help={t('ficheHelp')}>
        <TextField name="name" label={t('name')} help={t('nameHint')} />
        <ProseField name="context" label={t('context')} optional rows={7} />
        <ProseField name="objective" label={t('objective')} optional rows={5} />
        <ProseField name="expectedResult" label={t('expectedResult')} optional rows={5} />
      </FormSection>
      <FormSection id="where" title={t('where')}>
        <SelectField name="mainAreaId" label={t('mainArea')} options={[...areas]} optional />
        <ChipsField name="areaIds" label={t('areas')} options={areas} optional />
        <DateField name="startsOn" label={t('startsOn')} optional />
        <DateField name="endsOn" label={t('endsOn')} optional />
        <TextField
          name="yearsPublished"
          label={t('yearsPublished')}
          help={t('yearsPublishedHint')}
          optional
        />
        <MoneyField name="budget" label={t('budget')} optional />
      </FormSection>
      <FormSection id="who" title={t('who')}>
        <ChipsField
          name="partnerIds"
          label={t('partners')}
          options={partners}
          search="/api/institutions"
          optional
        />
        <ChipsField name="involvedCountries" label={t('involved')} options={countries} optional />
        <ChipsField name="expertCountries" label={t('experts')} options={countries} optional />
        <ComboField name="predecessorId" label={t('predecessor')} options={predecessors} optional />
      </FormSection>
    </CommandForm>
  )
}
