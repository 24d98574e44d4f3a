'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import { ProseField } from '@/components/form/prose-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { resultKinds } from '@/db/enums'
import { ResultForm } from '@/domain/results/inputs'

/** What a result is: for planning one and for changing it. */
export function ResultDetailsForm({
  activities,
  cancelHref,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues' | 'submitLabel' | 'draft'> & {
  activities: readonly { id: number; number: string; title: string }[]
  cancelHref: string
}) {
  const t = useTranslations('results.form')
  const tKind = useTranslations('enums.resultKind')
  return (
    <CommandForm
      schema={ResultForm}
      beside={
        <Button asChild variant="quiet">
          <Link href={cancelHref}>{t('cancel')}</Link>
        </Button>
      }
      {...form}
    >
      <TextField name="title" label={t('title')} help={t('titleHint')} maxLength={300} />
      <SelectField
        name="kind"
        label={t('kind')}
        options={resultKinds.map((kind) => ({ value: kind, label: tKind(kind) }))}
      />
      <ProseField name="description" label={t('description')} help={t('descriptionHint')} optional />
      <DateField name="plannedFor" label={t('plannedFor')} optional />
      {activities.length > 0 ? (
        <SelectField
          name="activityId"
          label={t('activity')}
          optional
          nothing={t('noActivity')}
          options={activities.map(({ id, number, title }) => ({
            value: String(id),
            label: `${number} · ${title}`,
          }))}
        />
      ) : null}
    </CommandForm>
  )
}
