'use client'

import { Plus, X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFieldArray, useWatch } from 'react-hook-form'
import { CheckField } from '@/components/form/check-field'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { FieldHelp } from '@/components/form/field'
import { useField } from '@/components/form/form-context'
import { FormSection } from '@/components/form/form-section'
import { RadioField } from '@/components/form/radio-field'
import { TextField } from '@/components/form/text-field'
import { languageNames } from '@/components/shell/language-names'
import { Button } from '@/components/ui/button'
import { locales, questionKinds, questionPurposes } from '@/db/enums'
import { AddQuestionInput, EditQuestionInput } from '@/domain/questions/inputs'

const none = { en: '', es: '', fr: '', pt: '' }
const noOption = { labels: none, correct: false }
const nothing = {
  purpose: 'evaluation',
  kind: 'scale',
  labels: none,
  options: [noOption, noOption],
  from: '1',
  to: '5',
  low: none,
  high: none,
}

/** A question of the library, its words in four languages side by side. */
export function QuestionForm({
  isNew,
  cancelHref,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'> & { isNew?: boolean; cancelHref: string }) {
  const t = useTranslations('learning.library.form')
  const tPurpose = useTranslations('enums.questionPurpose')
  const tKind = useTranslations('enums.questionKind')
  return (
    <CommandForm
      schema={isNew ? AddQuestionInput : EditQuestionInput}
      submitLabel={t('save')}
      className="space-y-8"
      beside={
        <Button asChild variant="quiet">
          <Link href={cancelHref}>{t('cancel')}</Link>
        </Button>
      }
      {...form}
      defaultValues={{ ...nothing, ...form.defaultValues }}
    >
      <RadioField
        name="purpose"
        label={t('purpose')}
        inline
        options={questionPurposes.map((value) => ({ value, label: tPurpose(value) }))}
      />
      <RadioField
        name="kind"
        label={t('kind')}
        inline
        options={questionKinds.map((value) => ({ value, label: tKind(value) }))}
      />
      <FormSection id="words" title={t('words')} help={t('wordsHint')}>
        <InLanguages name="labels" label={t('words')} />
      </FormSection>
      <Particulars />
    </CommandForm>
  )
}

/** One text in each language, side by side. */
function InLanguages({ name, label }: { name: string; label: string }) {
  return (
    <fieldset className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      <legend className="sr-only">{label}</legend>
      {locales.map((locale) => (
        <TextField
          key={locale}
          name={`${name}.${locale}`}
          label={languageNames[locale]}
          inSummary={`${label}, ${languageNames[locale]}`}
          lang={locale}
          autoComplete="off"
          optional
        />
      ))}
    </fieldset>
  )
}

/** What the kind of question needs besides its words. */
function Particulars() {
  const t = useTranslations('learning.library.form')
  const kind: string = useWatch({ name: 'kind' })
  if (kind === 'text') return null
  if (kind !== 'scale') return <Options />
  return (
    <FormSection id="scale" title={t('scale')}>
      <div className="flex gap-6">
        <TextField name="from" label={t('from')} inputMode="numeric" width="short" />
        <TextField name="to" label={t('to')} inputMode="numeric" width="short" />
      </div>
      <h3 className="font-semibold">{t('low')}</h3>
      <InLanguages name="low" label={t('low')} />
      <h3 className="font-semibold">{t('high')}</h3>
      <InLanguages name="high" label={t('high')} />
    </FormSection>
  )
}

function Options() {
  const t = useTranslations('learning.library.form')
  const { fields, append, remove } = useFieldArray({ name: 'options' })
  const isTest = useWatch({ name: 'purpose' }) === 'test'
  const parts = useField('options', t('options'), undefined, (value) =>
    String((value as unknown[])?.length ?? 0),
  )
  return (
    <FormSection id="options" title={t('options')}>
      <div id={parts.id} tabIndex={-1}>
        <FieldHelp parts={parts} />
      </div>
      {fields.map((field, at) => (
        <fieldset key={field.id} className="rounded-lg border border-line p-4">
          <legend className="px-1 font-semibold">{t('option', { number: at + 1 })}</legend>
          <InLanguages name={`options.${at}.labels`} label={t('option', { number: at + 1 })} />
          <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6">
            {isTest ? <CheckField name={`options.${at}.correct`} label={t('right')} /> : <span />}
            <Button variant="quiet" size="small" onClick={() => remove(at)}>
              <X aria-hidden />
              {t('outOption', { number: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <Button size="small" onClick={() => append(noOption)}>
        <Plus aria-hidden />
        {t('addOption')}
      </Button>
    </FormSection>
  )
}
