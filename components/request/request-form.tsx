'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DocumentFileField } from '@/components/document/document-fields'
import { CheckField } from '@/components/form/check-field'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import { FormSection } from '@/components/form/form-section'
import { ProseField } from '@/components/form/prose-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { locales, requestChannels } from '@/db/enums'
import { EditRequestInput, LogRequestInput } from '@/domain/requests/inputs'
import { AimsFields, FitFields, WhoBenefitsFields } from './request-form-aims'
import { type RequestChoices, WhoAsksFields } from './request-form-who'

const sections = ['who', 'arrived', 'ask', 'aims', 'benefits', 'fits', 'consent'] as const

/** Everything that a request asks for: to log one, with its letter, and to change one. */
export function RequestForm({
  choices,
  cancelHref,
  isNew,
  ...form
}: Pick<CommandFormProps, 'action' | 'defaultValues' | 'draft' | 'submitLabel' | 'doneMessage'> & {
  choices: RequestChoices
  cancelHref: string
  /** Whether it is logged now: then it comes with its letter. */
  isNew?: boolean
}) {
  const t = useTranslations('requests.form')
  const tChannel = useTranslations('enums.requestChannel')
  const tLanguage = useTranslations('requests.languages')
  const heading = (section: (typeof sections)[number]) => ({ id: section, title: t(`sections.${section}`) })
  return (
    <CommandForm
      schema={isNew ? LogRequestInput : EditRequestInput}
      sections={sections.map(heading)}
      beside={
        <Button asChild variant="quiet">
          <Link href={cancelHref}>{t('cancel')}</Link>
        </Button>
      }
      {...form}
    >
      <FormSection {...heading('who')}>
        <WhoAsksFields choices={choices} />
      </FormSection>
      <FormSection {...heading('arrived')}>
        <DateField name="receivedOn" label={t('receivedOn')} />
        <SelectField
          name="channel"
          label={t('channel')}
          options={requestChannels.map((value) => ({ value, label: tChannel(value) }))}
        />
        <TextField name="through" label={t('through')} help={t('throughHint')} optional />
        {isNew ? (
          <DocumentFileField name="letterHeldId" label={t('letter')} help={t('letterHint')} optional />
        ) : null}
        <TextField name="signatory" label={t('signatory')} help={t('signatoryHint')} optional />
        <SelectField
          name="workingLanguage"
          label={t('workingLanguage')}
          optional
          options={locales.map((value) => ({ value, label: tLanguage(value) }))}
        />
      </FormSection>
      <FormSection {...heading('ask')} help={t('noCaseData')}>
        <ProseField name="ask" label={t('ask')} help={t('askHint')} rows={3} />
        <TextField name="title" label={t('title')} help={t('titleHint')} optional maxLength={300} />
        <ProseField name="problem" label={t('problem')} help={t('problemHint')} optional rows={5} />
        <ProseField name="triedBefore" label={t('triedBefore')} optional rows={3} />
        <ProseField name="otherSupport" label={t('otherSupport')} optional rows={3} />
      </FormSection>
      <FormSection {...heading('aims')}>
        <AimsFields choices={choices} />
      </FormSection>
      <FormSection {...heading('benefits')}>
        <WhoBenefitsFields />
      </FormSection>
      <FormSection {...heading('fits')}>
        <FitFields />
      </FormSection>
      <FormSection {...heading('consent')}>
        <CheckField name="consent" label={t('consent')} help={t('consentHint')} />
      </FormSection>
    </CommandForm>
  )
}
