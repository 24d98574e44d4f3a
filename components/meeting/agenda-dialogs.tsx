'use client'

import { ChevronDown, ChevronUp, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { ComboField } from '@/components/form/combo-field'
import type { CommandFormProps } from '@/components/form/command-form'
import { ConfirmButton } from '@/components/form/confirm-button'
import type { Option } from '@/components/form/option'
import { ProseField } from '@/components/form/prose-field'
import { VerbDialog } from '@/components/form/verb-dialog'
import { Button } from '@/components/ui/button'
import { say } from '@/components/ui/toast'
import { NoteOnAgendaInput, PutOnAgendaInput } from '@/domain/meetings/inputs'
import type { ActionAnswer } from '@/lib/answer'

export type AgendaActions = {
  put: CommandFormProps['action']
  note: CommandFormProps['action']
  takeOff: CommandFormProps['action']
  move: (input: { id: number; requestId: number; to: 'up' | 'down' }) => Promise<ActionAnswer>
}

/** Puts one more case on the agenda. */
export function PutCase({
  meetingId,
  cases,
  action,
}: {
  meetingId: number
  cases: readonly Option[]
  action: CommandFormProps['action']
}) {
  const t = useTranslations('meetings')
  return (
    <VerbDialog
      label={t('verbs.put')}
      icon={<Plus aria-hidden />}
      size="small"
      title={t('verbs.put')}
      description={t('dialogs.put')}
      submitLabel={t('verbs.put')}
      schema={PutOnAgendaInput}
      action={action}
      hidden={{ id: meetingId }}
      defaultValues={{ requestId: '', note: '' }}
    >
      <ComboField name="requestId" label={t('dialogs.case')} options={cases} />
      <ProseField name="note" label={t('dialogs.note')} help={t('dialogs.noteHint')} optional rows={3} />
    </VerbDialog>
  )
}

/** Where a case stands on the agenda: up, down, off, and the note beside it. */
export function CaseOrder({
  meetingId,
  theCase,
  place,
  actions,
}: {
  meetingId: number
  theCase: { id: number; title: string; note: string }
  place: { number: number; isFirst: boolean; isLast: boolean }
  actions: AgendaActions
}) {
  const t = useTranslations('meetings')
  const [pending, startTransition] = useTransition()
  const hidden = { id: meetingId, requestId: theCase.id }
  const move = (to: 'up' | 'down') =>
    startTransition(async () => {
      if (pending || (to === 'up' ? place.isFirst : place.isLast)) return
      const answer = await actions.move({ ...hidden, to })
      if (answer.ok) say(t('moved', { number: place.number + (to === 'up' ? -1 : 1) }))
      else say(answer.message, 'attention')
    })
  return (
    <div className="flex flex-wrap items-center gap-1">
      {(['up', 'down'] as const).map((to) => (
        <Button
          key={to}
          variant="quiet"
          size="icon"
          aria-label={t(`verbs.${to}`, { title: theCase.title })}
          aria-disabled={(to === 'up' ? place.isFirst : place.isLast) || undefined}
          onClick={() => move(to)}
        >
          {to === 'up' ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        </Button>
      ))}
      <VerbDialog
        label={t('verbs.note')}
        name={theCase.title}
        variant="quiet"
        size="small"
        title={t('verbs.note')}
        description={t('dialogs.noteHint')}
        submitLabel={t('form.save')}
        schema={NoteOnAgendaInput}
        action={actions.note}
        hidden={hidden}
        defaultValues={{ note: theCase.note }}
      >
        <ProseField name="note" label={t('dialogs.note')} optional rows={4} />
      </VerbDialog>
      <ConfirmButton
        label={t('verbs.takeOff')}
        name={theCase.title}
        variant="quiet"
        size="small"
        title={t('verbs.takeOff')}
        description={t('dialogs.takeOff', { title: theCase.title })}
        submitLabel={t('verbs.takeOff')}
        submitVariant="primary"
        action={actions.takeOff}
        hidden={hidden}
      />
    </div>
  )
}
