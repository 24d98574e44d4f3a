'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import { ProseField } from '@/components/form/prose-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { EditMeetingInput, PlanMeetingInput } from '@/domain/meetings/inputs'

/** When and where the committee meets; later also who was there and what else was said. */
export function MeetingForm({
  isNew,
  cancelHref,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues' | 'submitLabel'> & {
  isNew?: boolean
  cancelHref: string
}) {
  const t = useTranslations('meetings.form')
  return (
    <CommandForm
      schema={isNew ? PlanMeetingInput : EditMeetingInput}
      beside={
        <Button asChild variant="quiet">
          <Link href={cancelHref}>{t('cancel')}</Link>
        </Button>
      }
      {...form}
    >
      <TextField name="body" label={t('body')} help={t('bodyHint')} />
      <DateField name="heldOn" label={t('heldOn')} />
      <TextField name="place" label={t('place')} help={t('placeHint')} optional />
      {isNew ? null : (
        <>
          <ProseField name="attended" label={t('attended')} help={t('attendedHint')} optional rows={6} />
          <ProseField name="notes" label={t('notes')} help={t('notesHint')} optional rows={5} />
        </>
      )}
    </CommandForm>
  )
}
