'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CheckField } from '@/components/form/check-field'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { type Locale, locales } from '@/db/enums'
import { licenceCodes, organisationTypes } from '@/domain/iati/codes'
import { SetOpenDataInput } from '@/domain/iati/inputs'
import { formatLocales } from '@/lib/format'

/** Who reports, how the programme is reached, and what is published. */
export function OpenDataSettingsForm({
  schemas,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'> & {
  /** What is said of the folder of schemas. */
  schemas: string | null
}) {
  const t = useTranslations('iati.settings')
  const tType = useTranslations('iati.organisationType')
  const names = new Intl.DisplayNames(formatLocales[useLocale() as Locale], { type: 'language' })
  const types = organisationTypes.map((value) => ({ value, label: tType(value) }))
  return (
    <CommandForm schema={SetOpenDataInput} submitLabel={t('save')} {...form}>
      <TextField name="organisation" label={t('organisation')} />
      <TextField name="identifier" label={t('identifier')} help={t('identifierHelp')} />
      <SelectField name="organisationType" label={t('organisationType')} options={types} />
      <TextField name="funderName" label={t('funderName')} optional />
      <TextField name="funderIdentifier" label={t('funderIdentifier')} optional />
      <SelectField name="funderType" label={t('funderType')} options={types} />
      <fieldset className="space-y-4">
        <legend className="font-semibold">{t('contact')}</legend>
        <p className="text-ink-soft text-sm">{t('contactHelp')}</p>
        <TextField name="department" label={t('department')} optional />
        <TextField name="email" label={t('email')} optional />
        <TextField name="telephone" label={t('telephone')} optional />
        <TextField name="website" label={t('website')} optional />
        <TextField name="address" label={t('address')} optional />
      </fieldset>
      <RadioField
        name="publishes"
        label={t('publishes')}
        options={[
          { value: 'chosen', label: t('publishesChosen') },
          { value: 'endorsed', label: t('publishesEndorsed') },
        ]}
      />
      <CheckField name="amounts" label={t('amounts')} />
      <SelectField
        name="licence"
        label={t('licence')}
        options={licenceCodes.map((value) => ({ value, label: value }))}
      />
      <SelectField
        name="language"
        label={t('language')}
        options={locales.map((value) => ({ value, label: names.of(value) ?? value }))}
      />
      <TextField
        name="schemasFolder"
        label={t('schemasFolder')}
        help={[t('schemasFolderHelp'), schemas].filter(Boolean).join(' ')}
        optional
      />
    </CommandForm>
  )
}
