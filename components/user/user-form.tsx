'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { ChipsField } from '@/components/form/chips-field'
import { ComboField } from '@/components/form/combo-field'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { FormSection } from '@/components/form/form-section'
import { MultiField } from '@/components/form/multi-field'
import type { Option } from '@/components/form/option'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { InstitutionField } from '@/components/institution/institution-field'
import { languageNames } from '@/components/shell/language-names'
import { Button } from '@/components/ui/button'
import { locales, type Role } from '@/db/enums'
import { EditUserInput, InviteUserInput } from '@/domain/users/inputs'

type Choices = {
  roles: readonly Role[]
  roleNames: readonly Option[]
  regions: readonly Option[]
  countries: readonly Option[]
}

/** A form is as it was opened only while every field of it holds what it began with. */
const nothing = {
  name: '',
  email: '',
  function: '',
  phone: '',
  role: '',
  regions: [],
  countries: [],
  institutionId: '',
  personId: '',
}

/** An account: who she is, what her role is, and what is given to it. */
export function UserForm({
  choices,
  isNew,
  cancelHref,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'> & {
  choices: Choices
  isNew?: boolean
  cancelHref: string
}) {
  const t = useTranslations('users.form')
  return (
    <CommandForm
      schema={isNew ? InviteUserInput : EditUserInput}
      submitLabel={isNew ? t('send') : t('save')}
      doneMessage={isNew ? t('sent') : undefined}
      className="space-y-8"
      beside={
        <Button asChild variant="quiet">
          <Link href={cancelHref}>{t('cancel')}</Link>
        </Button>
      }
      {...form}
      defaultValues={{ ...nothing, ...form.defaultValues }}
    >
      <FormSection id="who" title={t('who')}>
        <TextField name="name" label={t('name')} autoComplete="off" width="half" />
        {isNew ? (
          <TextField
            name="email"
            type="email"
            label={t('email')}
            help={t('emailHint')}
            autoComplete="off"
            spellCheck={false}
          />
        ) : null}
        <TextField name="function" label={t('function')} autoComplete="off" optional />
        <TextField name="phone" type="tel" label={t('phone')} autoComplete="off" optional width="half" />
        <SelectField
          name="locale"
          label={t('language')}
          help={t('languageHint')}
          options={locales.map((value) => ({ value, label: languageNames[value] }))}
        />
      </FormSection>
      <FormSection id="may" title={t('may')}>
        {choices.roles.length > 1 ? (
          <RadioField name="role" label={t('role')} options={choices.roleNames} />
        ) : null}
        <ScopeFields choices={choices} />
      </FormSection>
    </CommandForm>
  )
}

/** What the chosen role is given. */
function ScopeFields({ choices }: { choices: Choices }) {
  const t = useTranslations('users.form')
  const role: Role | '' = useWatch({ name: 'role' })
  if (role === 'coordinator' || role === 'officer')
    return <MultiField name="regions" label={t('regions')} options={choices.regions} />
  if (role === 'observer')
    return <ChipsField name="countries" label={t('countries')} options={choices.countries} />
  if (role === 'focal_point')
    return (
      <InstitutionField
        name="institutionId"
        label={t('authority')}
        help={t('authorityHint')}
        countries={choices.countries}
      />
    )
  if (role === 'expert')
    return (
      <ComboField name="personId" label={t('person')} help={t('personHint')} search="/api/people" optional />
    )
  return role ? <p className="text-ink-soft">{t('everything')}</p> : null
}
