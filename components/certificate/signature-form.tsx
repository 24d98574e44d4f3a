'use client'

import { useTranslations } from 'next-intl'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { TextField } from '@/components/form/text-field'
import { EditSignatureInput } from '@/domain/certificates/inputs'

/** Who signs the certificates of the programme. */
export function SignatureForm(form: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'>) {
  const t = useTranslations('certificates.settings')
  return (
    <CommandForm schema={EditSignatureInput} submitLabel={t('save')} {...form}>
      <TextField name="signatureName" label={t('name')} />
      <TextField name="signatureFunction" label={t('function')} />
      <TextField name="signatureLine" label={t('line')} help={t('lineHelp')} />
    </CommandForm>
  )
}
