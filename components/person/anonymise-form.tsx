'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/form/check-field'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { MultiField } from '@/components/form/multi-field'
import type { Option } from '@/components/form/option'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { AnonymisePersonInput } from '@/domain/people/inputs'

/** Takes out who somebody is, for good, with the files that are chosen. */
export function AnonymiseForm({
  id,
  files,
  action,
}: {
  id: number
  files: readonly Option[]
  action: CommandFormProps['action']
}) {
  const t = useTranslations('personData.anonymisePage')
  return (
    <CommandForm
      schema={AnonymisePersonInput}
      action={action}
      hidden={{ id }}
      defaultValues={{ documentIds: [], reason: '', understood: false }}
      submitLabel={t('confirm')}
      submitVariant="danger"
      doneMessage={t('done')}
      beside={
        <Button asChild variant="quiet">
          <Link href={`/people/${id}`}>{t('back')}</Link>
        </Button>
      }
    >
      {files.length > 0 ? (
        <MultiField name="documentIds" label={t('files')} help={t('filesHint')} options={files} optional />
      ) : (
        <p className="text-ink-soft">{t('noFiles')}</p>
      )}
      <TextField name="reason" label={t('reason')} help={t('reasonHint')} autoComplete="off" optional />
      <CheckField name="understood" label={t('understood')} />
    </CommandForm>
  )
}
