'use client'

import { useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import type { Option } from '@/components/form/option'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { VerbDialog } from '@/components/form/verb-dialog'
import { RecordConsentInput } from '@/domain/people/inputs'

/** What somebody agreed to for one seat, to be written down: each is asked apart. */
export function RecordConsents({
  personId,
  participationId,
  title,
  values,
  versions,
  languages,
  action,
}: {
  personId: number
  participationId: number
  title: string
  values: { consent: string; consentTextId: string; consentLanguage: string; pictureConsent: string }
  /** The versions of the consent text. */
  versions: readonly Option[]
  languages: readonly Option[]
  action: CommandFormProps['action']
}) {
  const t = useTranslations('personData')
  const answers = [
    { value: 'yes', label: t('said.yes') },
    { value: 'no', label: t('said.no') },
    { value: '', label: t('said.notAsked') },
  ]
  return (
    <VerbDialog
      label={t('consents.record')}
      name={title}
      variant="quiet"
      size="small"
      title={t('consents.recordFor', { title })}
      description={t('consents.note')}
      submitLabel={t('consents.save')}
      schema={RecordConsentInput}
      action={action}
      hidden={{ id: personId, participationId }}
      defaultValues={values}
    >
      <RadioField name="consent" label={t('consents.processing')} options={answers} inline />
      {versions.length > 0 ? (
        <>
          <SelectField
            name="consentTextId"
            label={t('consents.versionLabel')}
            options={versions}
            nothing={t('consents.unknownVersion')}
            optional
          />
          <SelectField
            name="consentLanguage"
            label={t('consents.language')}
            options={languages}
            nothing={t('consents.unknownVersion')}
            optional
          />
        </>
      ) : null}
      <RadioField name="pictureConsent" label={t('consents.pictures')} options={answers} inline />
    </VerbDialog>
  )
}
