'use client'

import { useTranslations } from 'next-intl'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { MultiField } from '@/components/form/multi-field'
import { TextField } from '@/components/form/text-field'
import { webhookKinds } from '@/db/enums'

/** Where a webhook is, what it is for and what it is told of. */
export function EditWebhookForm(form: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'>) {
  const t = useTranslations('webhooks')
  return (
    <CommandForm submitLabel={t('save')} doneMessage={t('saved')} {...form}>
      <TextField name="description" label={t('description')} />
      <TextField name="url" label={t('url')} help={t('urlHelp')} />
      <MultiField
        name="kinds"
        label={t('kinds')}
        options={webhookKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
    </CommandForm>
  )
}
