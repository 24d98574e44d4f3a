'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { FormSection } from '@/components/form/form-section'
import { ProseField } from '@/components/form/prose-field'
import { languageNames } from '@/components/shell/language-names'
import { Button } from '@/components/ui/button'
import { locales } from '@/db/enums'
import { AddConsentTextInput } from '@/domain/data-protection/inputs'

/** A version of what people agree to, in every language; it begins with the words of the last one. */
export function ConsentTextForm({
  after,
  ...form
}: Pick<CommandFormProps, 'action' | 'defaultValues'> & { after: number }) {
  const t = useTranslations('dataProtection.texts')
  return (
    <CommandForm
      schema={AddConsentTextInput}
      hidden={{ after }}
      submitLabel={t('save', { number: after + 1 })}
      doneMessage={t('saved')}
      className="space-y-8"
      beside={
        <Button asChild variant="quiet">
          <Link href="/settings/data-protection">{t('cancel')}</Link>
        </Button>
      }
      {...form}
    >
      <FormSection id="words" title={t('title')} help={t('writeHint')}>
        {locales.map((locale) => (
          <ProseField
            key={locale}
            name={locale}
            lang={locale}
            label={t('words', { language: languageNames[locale] })}
            rows={5}
          />
        ))}
      </FormSection>
      <FormSection id="why" title={t('purpose')}>
        <ProseField name="purpose" label={t('purpose')} rows={2} />
        <ProseField name="legalBasis" label={t('legalBasis')} help={t('legalBasisHint')} rows={2} />
      </FormSection>
    </CommandForm>
  )
}
