'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { FileField } from '@/components/form/file-field'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { type DocumentKind, documentAudiences, type Locale } from '@/db/enums'
import { acceptedExtensions, documentLanguages, uploadLimit } from '@/domain/documents/inputs'
import { languageName } from '@/lib/format'

/** A file of a kind that documents may have; it waits on the server until the form is sent. */
export function DocumentFileField({
  name,
  label,
  help,
  optional,
}: {
  name: string
  label: string
  help?: string
  optional?: boolean
}) {
  const t = useTranslations('documents')
  const limits = t('limits', { limit: Math.floor(uploadLimit / 1024 / 1024) })
  return (
    <FileField
      name={name}
      label={label}
      help={help ? `${help} ${limits}` : limits}
      optional={optional}
      accept={acceptedExtensions.join(',')}
      limit={uploadLimit}
    />
  )
}

/** The language of a file. */
export function LanguageField({ optional }: { optional?: boolean }) {
  const t = useTranslations('documents')
  const locale = useLocale() as Locale
  return (
    <SelectField
      name="language"
      label={t('language')}
      optional={optional}
      options={documentLanguages.map((code) => ({ value: code, label: languageName(code, locale) }))}
    />
  )
}

/** Who beyond the case's staff may see a file. */
export function AudienceField() {
  const t = useTranslations('documents')
  return (
    <RadioField
      name="audience"
      label={t('audience')}
      help={t('audienceHelp')}
      options={documentAudiences.map((value) => ({ value, label: t(`audiences.${value}`) }))}
    />
  )
}

/** What is said about a document. */
export function DocumentFields({ kinds }: { kinds: readonly DocumentKind[] }) {
  const t = useTranslations('documents')
  const tKind = useTranslations('enums.documentKind')
  return (
    <>
      <SelectField
        name="kind"
        label={t('kind')}
        options={kinds.map((kind) => ({ value: kind, label: tKind(kind) }))}
      />
      <TextField name="title" label={t('title')} help={t('titleHint')} optional />
      <LanguageField optional />
      <DateField name="datedOn" label={t('datedOn')} optional />
      <AudienceField />
    </>
  )
}
