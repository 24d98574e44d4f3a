'use client'

import { useTranslations } from 'next-intl'
import { use, useEffect, useRef } from 'react'
import type { CommandFormProps } from '@/components/form/command-form'
import { ConfirmButton } from '@/components/form/confirm-button'
import type { Option } from '@/components/form/option'
import { PlainSelect } from '@/components/plain/plain-fields'
import { type PlainAction, PlainForm, PlainFormContext } from '@/components/plain/plain-form'
import { AnswerErrors } from './answer-errors'
import { AnswerFields, type FieldQuestion } from './answer-fields'

/** One sheet of paper after another: a digit chooses, Enter sends, and the next sheet is there. */
export function PaperSheet({
  formId,
  action,
  takeBack,
  sheetId,
  questions,
  seats,
}: {
  formId: number
  action: PlainAction
  takeBack: CommandFormProps['action']
  sheetId: string
  questions: readonly FieldQuestion[]
  /** Whose sheet it can be; null where the form is anonymous. */
  seats: readonly Option[] | null
}) {
  const t = useTranslations('learning.paper')
  return (
    <PlainForm action={action} submitLabel={t('save')} wide={false}>
      <input type="hidden" name="id" value={formId} />
      <NextSheet sheetId={sheetId} />
      <TakeBack formId={formId} takeBack={takeBack} />
      <AnswerErrors questions={questions} />
      {seats ? (
        <PlainSelect
          name="participationId"
          label={t('whose')}
          help={t('whoseHint')}
          options={seats}
          nothing={t('nobody')}
          optional
        />
      ) : null}
      <AnswerFields questions={questions} keyed />
    </PlainForm>
  )
}

/** The number of the sheet: the same after an error, a fresh one for the next sheet, whose first field has the focus. */
function NextSheet({ sheetId }: { sheetId: string }) {
  const state = use(PlainFormContext)
  const field = useRef<HTMLInputElement>(null)
  const isNext = state?.done !== undefined
  useEffect(() => {
    if (!isNext) return
    // After the form has shown that the last sheet is there.
    const frame = requestAnimationFrame(() =>
      field.current?.form?.querySelector<HTMLElement>('select, [data-question] input, textarea')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [isNext])
  return (
    <input
      ref={field}
      type="hidden"
      name="sheetId"
      value={state?.done?.codes?.[1] ?? state?.values.sheetId ?? sheetId}
      readOnly
    />
  )
}

function TakeBack({ formId, takeBack }: { formId: number; takeBack: CommandFormProps['action'] }) {
  const t = useTranslations('learning.paper')
  const last = use(PlainFormContext)?.done?.codes?.[0]
  if (!last) return null
  return (
    <ConfirmButton
      label={t('takeBack')}
      size="small"
      title={t('takeBack')}
      description={t('takeBackHint')}
      submitLabel={t('takeBack')}
      doneMessage={t('takenBack')}
      action={takeBack}
      hidden={{ id: formId, sheetId: last }}
    />
  )
}
