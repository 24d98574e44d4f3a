'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ComboField } from '@/components/form/combo-field'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import { FormSection } from '@/components/form/form-section'
import type { Option } from '@/components/form/option'
import { RadioField } from '@/components/form/radio-field'
import { TextField } from '@/components/form/text-field'
import { InstitutionField } from '@/components/institution/institution-field'
import { Button } from '@/components/ui/button'
import { genders } from '@/db/enums'
import { EditPersonInput } from '@/domain/people/inputs'

/** What is known about a person, to be corrected. */
export function PersonDetailsForm({
  countries,
  cancelHref,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'> & {
  countries: readonly Option[]
  cancelHref: string
}) {
  const t = useTranslations('people.form')
  const tGender = useTranslations('enums.gender')
  const tData = useTranslations('personData')
  return (
    <CommandForm
      schema={EditPersonInput}
      submitLabel={t('save')}
      className="space-y-8"
      beside={
        <Button asChild variant="quiet">
          <Link href={cancelHref}>{t('cancel')}</Link>
        </Button>
      }
      {...form}
    >
      <FormSection id="name" title={t('name')}>
        <TextField name="givenNames" label={t('givenNames')} autoComplete="off" width="half" />
        <TextField
          name="familyNames"
          label={t('familyNames')}
          help={t('familyNamesHint')}
          autoComplete="off"
          width="half"
        />
        <RadioField
          name="gender"
          label={t('gender')}
          options={genders.map((gender) => ({ value: gender, label: tGender(gender) }))}
        />
      </FormSection>
      <FormSection id="work" title={t('work')}>
        <InstitutionField name="institutionId" label={t('institution')} countries={countries} optional />
        <TextField name="unit" label={t('unit')} optional />
        <TextField name="position" label={t('position')} optional />
      </FormSection>
      <FormSection id="contact" title={t('contact')}>
        <TextField
          name="email"
          type="email"
          label={t('email')}
          autoComplete="off"
          spellCheck={false}
          optional
        />
        <TextField name="phone" type="tel" label={t('phone')} autoComplete="off" optional width="half" />
        <ComboField name="countryCode" label={t('country')} options={countries} optional />
        <TextField name="state" label={t('state')} optional width="half" />
        <DateField name="dateOfBirth" label={t('dateOfBirth')} help={t('dateOfBirthHint')} optional />
        <RadioField
          name="mailingConsent"
          label={tData('fields.mailings')}
          help={tData('consents.note')}
          options={[
            { value: 'yes', label: tData('said.yes') },
            { value: 'no', label: tData('said.no') },
            { value: '', label: tData('said.notAsked') },
          ]}
          inline
        />
      </FormSection>
    </CommandForm>
  )
}
