'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useId } from 'react'
import { FieldGroup, FieldHelp, Optional } from '@/components/form/field'
import { usePlainField } from '@/components/plain/plain-form'
import { Textarea } from '@/components/ui/textarea'
import type { Locale } from '@/db/enums'
import type { AskedQuestion } from '@/domain/questionnaires/read-answers'
import { wordsIn } from '@/domain/questions/words'

export type FieldQuestion = Pick<
  AskedQuestion,
  'id' | 'kind' | 'labels' | 'options' | 'scale' | 'position' | 'required'
>

/** Words in the reader's language, or marked as being in another one. */
export function Words({ of }: { of: AskedQuestion['labels'] }) {
  const locale = useLocale() as Locale
  const words = wordsIn(of, locale)
  return <span lang={words.locale === locale ? undefined : words.locale}>{words.text}</span>
}

/**
 * The questions of a form, each as fields that work without JavaScript. With `keyed`, for whoever types in sheets of
 * paper, a digit chooses and the next question has the focus.
 */
export function AnswerFields({ questions, keyed }: { questions: readonly FieldQuestion[]; keyed?: boolean }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within
    <div className={keyed ? 'space-y-5' : 'space-y-9'} onKeyDown={keyed ? chooseByDigit : undefined}>
      {questions.map((question, at) => (
        <AnswerField key={question.id} question={question} number={at + 1} keyed={keyed === true} />
      ))}
    </div>
  )
}

function AnswerField({
  question,
  number,
  keyed,
}: {
  question: FieldQuestion
  number: number
  keyed: boolean
}) {
  const id = useId()
  const name = `q${question.id}`
  const { errorKey } = usePlainField(name)
  const parts = {
    id,
    labelId: `${id}-label`,
    helpId: undefined,
    errorId: errorKey ? `${id}-error` : undefined,
    errorKey,
    isDirty: false,
    describedBy: errorKey ? `${id}-error` : undefined,
  }
  const label = (
    <>
      <span className="tabular text-ink-soft">{number}.</span> <Words of={question.labels} />
    </>
  )
  if (question.kind === 'text')
    return (
      <div
        data-question={question.id}
        id={name}
        className={errorKey ? 'border-attention border-l-4 pl-4' : undefined}
      >
        <label htmlFor={id} className="font-semibold">
          {label}
          {question.required ? null : <Optional />}
        </label>
        <FieldHelp parts={parts} />
        <OwnWords question={question} id={id} describedBy={parts.describedBy} rows={keyed ? 2 : 4} />
      </div>
    )
  return (
    <div data-question={question.id} id={name}>
      <FieldGroup parts={parts} label={label as never} optional={!question.required}>
        {question.kind === 'scale' ? (
          <Scale question={question} keyed={keyed} wrong={Boolean(errorKey)} />
        ) : (
          <Options question={question} keyed={keyed} wrong={Boolean(errorKey)} />
        )}
      </FieldGroup>
    </div>
  )
}

function OwnWords({
  question,
  id,
  describedBy,
  rows,
}: {
  question: FieldQuestion
  id: string
  describedBy: string | undefined
  rows: number
}) {
  const { typed, errorKey } = usePlainField(`q${question.id}`)
  return (
    <Textarea
      id={id}
      name={`q${question.id}`}
      rows={rows}
      required={question.required}
      maxLength={5000}
      defaultValue={typed}
      aria-invalid={errorKey ? true : undefined}
      aria-describedby={describedBy}
      className="mt-1.5"
    />
  )
}

type Parts = { question: FieldQuestion; keyed: boolean; wrong: boolean }

/** Numbers side by side between the two ends, each large enough for a thumb. */
function Scale({ question, wrong }: Parts) {
  const { typed } = usePlainField(`q${question.id}`)
  const t = useTranslations('answerForm')
  const { from, to, low, high } = question.scale ?? { from: 1, to: 5, low: noWords, high: noWords }
  const values = Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
  return (
    <div className="w-fit max-w-full">
      <div className="flex flex-wrap gap-1.5">
        {values.map((value) => (
          <label
            key={value}
            className="relative grid min-h-12 min-w-12 cursor-pointer place-items-center rounded-md border border-line-strong bg-surface px-2 font-semibold has-checked:border-action has-checked:bg-action has-checked:text-on-action has-focus-visible:outline-3 has-focus-visible:outline-action has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={`q${question.id}`}
              value={value}
              required={question.required}
              defaultChecked={typed === value}
              aria-invalid={wrong ? true : undefined}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span className="tabular">
              {value}
              <span className="sr-only">
                {value === values[0] ? (
                  <>
                    , <Words of={low} />
                  </>
                ) : value === values.at(-1) ? (
                  <>
                    , <Words of={high} />
                  </>
                ) : null}
              </span>
            </span>
          </label>
        ))}
      </div>
      <p aria-hidden className="mt-1.5 flex justify-between gap-6 text-ink-soft text-sm">
        <span>
          {t('end', { value: from })} <Words of={low} />
        </span>
        <span className="text-right">
          {t('end', { value: to })} <Words of={high} />
        </span>
      </p>
    </div>
  )
}
const noWords = { en: '', es: '', fr: '', pt: '' }

function Options({ question, keyed, wrong }: Parts) {
  return (
    <div className={keyed ? 'flex flex-wrap gap-x-6' : undefined}>
      {question.options.map((option, at) => (
        <Choice key={option.code} question={question} at={at} keyed={keyed} wrong={wrong} />
      ))}
    </div>
  )
}

function Choice({ question, at, keyed, wrong }: Parts & { at: number }) {
  const { code, labels } = question.options[at] as FieldQuestion['options'][number]
  const isOne = question.kind === 'choice'
  // Boxes of one question have a name each: a form that comes back has one text for each name.
  const name = isOne ? `q${question.id}` : `q${question.id}.${code}`
  const { typed } = usePlainField(name)
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
      <input
        type={isOne ? 'radio' : 'checkbox'}
        name={name}
        value={isOne ? code : 'on'}
        required={isOne && question.required}
        defaultChecked={typed === (isOne ? code : 'on')}
        aria-invalid={wrong ? true : undefined}
        className="mt-1 size-5 shrink-0"
      />
      <span>
        {keyed ? <kbd className="tabular mr-1.5 text-ink-soft text-sm">{at + 1}</kbd> : null}
        <Words of={labels} />
      </span>
    </label>
  )
}

/** A digit chooses the answer of that number (on a scale the number itself); after one answer the next question follows. */
function chooseByDigit(event: KeyboardEvent<HTMLElement>) {
  const target = event.target as HTMLElement
  if (event.ctrlKey || event.metaKey || event.altKey || target instanceof HTMLTextAreaElement) return
  const question = target.closest<HTMLElement>('[data-question]')
  if (!question || !/^\d$/.test(event.key)) return
  const inputs = [...question.querySelectorAll<HTMLInputElement>('input')]
  const byValue = inputs.find(({ value }) => value === event.key || (event.key === '0' && value === '10'))
  const chosen = byValue ?? inputs[Number(event.key) - 1]
  if (!chosen) return
  event.preventDefault()
  chosen.click()
  if (chosen.type === 'checkbox') chosen.focus()
  else focusAfter(question)
}

function focusAfter(question: HTMLElement) {
  const all = [...(question.parentElement?.querySelectorAll<HTMLElement>('[data-question]') ?? [])]
  const next = all[all.indexOf(question) + 1]
  const field =
    next?.querySelector<HTMLElement>('input:checked, input, textarea') ??
    question.closest('form')?.querySelector<HTMLElement>('button[type=submit]:not([formnovalidate])')
  field?.focus()
}
