'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useActionState, useState, useTransition } from 'react'
import { isNavigation } from '@/components/form/is-navigation'
import type { Option } from '@/components/form/option'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Spinner } from '@/components/ui/spinner'
import { genders, institutionKinds } from '@/db/enums'
import { type CorrectableField, correctableFields } from '@/domain/rosters/correctable'
import type { ActionAnswer } from '@/lib/answer'

/** What was typed comes back with a refusal, so that it is there without script too. */
export type CorrectionAnswer = ActionAnswer & { typed?: Partial<Record<CorrectableField, string>> }
type Send = (before: CorrectionAnswer | null, form: FormData) => Promise<CorrectionAnswer>

/** A form of one row of a list: what it should say, whether it is somebody new, whether it is recorded at all. */
export function RowCorrection({
  send,
  id,
  uploadId,
  row,
  back,
  values,
  countries,
  seems,
}: {
  send: Send
  id: number
  uploadId: number
  row: string
  /** The address of the rows. */
  back: string
  values: Record<CorrectableField, string>
  countries: readonly Option[]
  /** Set where the row seems to be somebody else: whether the officer said that it isn't. */
  seems: { isNew: boolean } | null
}) {
  const t = useTranslations('rosters.lists.correct')
  const tField = useTranslations('rosterFields')
  const tError = useTranslations('fieldErrors')
  const tEnum = useTranslations('enums')
  const tForm = useTranslations('rosters.preview')
  const [before, action] = useActionState(send, null)
  const [heard, setHeard] = useState<CorrectionAnswer | null>(null)
  const [pending, startTransition] = useTransition()
  const [isLost, setLost] = useState(false)
  const answer = heard ?? before
  const errors = answer && !answer.ok ? answer.fieldErrors : {}
  const errorOf = (field: string) => errors[`corrections.${row}.${field}`]
  const choices: Partial<Record<CorrectableField, readonly Option[]>> = {
    gender: genders.map((value) => ({ value, label: tEnum(`gender.${value}`) })),
    institutionKind: institutionKinds.map((value) => ({ value, label: tEnum(`institutionKind.${value}`) })),
    country: countries,
  }
  /** Not by the form's own action, which would empty the fields when it is refused. */
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    setLost(false)
    startTransition(async () => {
      try {
        setHeard(await send(null, typed))
      } catch (error) {
        if (isNavigation(error)) throw error
        setLost(true)
      }
    })
  }

  return (
    <form action={action} onSubmit={onSubmit} className="space-y-5">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="uploadId" value={uploadId} />
      <input type="hidden" name="row" value={row} />
      <input type="hidden" name="go" value={back} />
      {isLost || (answer && !answer.ok) ? (
        <Alert tone="attention" live>
          {answer && !answer.ok && !isLost ? answer.message : tForm('unreachable')}
        </Alert>
      ) : null}
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
        {correctableFields.map((field) => (
          <Labelled key={field} field={field} label={tField(field)} error={errorOf(field)} words={tError}>
            {(own) =>
              choices[field] ? (
                <NativeSelect {...own} name={field} defaultValue={before?.typed?.[field] ?? values[field]}>
                  <option value="">{t('asOnList')}</option>
                  {choices[field].map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </NativeSelect>
              ) : (
                <Input
                  {...own}
                  name={field}
                  type={field === 'dateOfBirth' ? 'date' : field === 'email' ? 'email' : 'text'}
                  defaultValue={before?.typed?.[field] ?? values[field]}
                />
              )
            }
          </Labelled>
        ))}
      </div>
      {correctableFields.map((field) => (
        <input key={field} type="hidden" name={`was.${field}`} value={values[field]} />
      ))}
      {seems ? <input type="hidden" name="seems" value="known" /> : null}
      {seems ? (
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="isNew" defaultChecked={seems.isNew} className="size-5" />
          {t('isNew')}
        </label>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" aria-busy={pending}>
          {pending ? <Spinner /> : null}
          {t('save')}
        </Button>
        <Button type="submit" name="reset" value="yes">
          {t('reset')}
        </Button>
        <Button asChild variant="quiet">
          <Link href={back}>{t('cancel')}</Link>
        </Button>
      </div>
    </form>
  )
}

function Labelled({
  field,
  label,
  error,
  words,
  children,
}: {
  field: string
  label: string
  error: string | undefined
  words: ReturnType<typeof useTranslations<'fieldErrors'>>
  children: (own: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }) => ReactNode
}) {
  const id = `correct-${field}`
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        {label}
      </label>
      {error ? (
        <p id={`${id}-error`} className="mb-1.5 font-semibold text-attention">
          {words(error as never)}
        </p>
      ) : null}
      {children({ id, ...(error ? { 'aria-invalid': true, 'aria-describedby': `${id}-error` } : {}) })}
    </div>
  )
}
