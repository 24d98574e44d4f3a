'use client'

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { FieldHelp } from '@/components/form/field'
import { foldText } from '@/components/form/fold-text'
import { useField } from '@/components/form/form-context'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'

/** A question of the library as its reader picks it. */
export type Pickable = {
  id: number
  text: string
  /** Its kind and what is to know of it: the languages that it lacks. */
  detail: string
}

type Picked = { questionId: number | string; required: boolean }

/** Which questions of the library a form asks, in which order; everything by buttons, so by keyboard as well. */
export function QuestionPicker({ library }: { library: readonly Pickable[] }) {
  const t = useTranslations('learning.form')
  const { fields, append, remove, move } = useFieldArray({ name: 'questions' })
  const picked: Picked[] = useWatch({ name: 'questions' }) ?? []
  const parts = useField('questions', t('questions'), undefined, (value) =>
    ((value as Picked[] | undefined) ?? []).map(({ questionId }) => textOf(library, questionId)).join('; '),
  )
  return (
    <div className="space-y-6">
      <div>
        <h2 id={parts.labelId} className="font-semibold">
          {t('picked', { count: fields.length })}
        </h2>
        <FieldHelp parts={parts} help={fields.length > 0 ? t('order') : t('none')} />
        <ol
          id={parts.id}
          tabIndex={-1}
          aria-labelledby={parts.labelId}
          className="mt-3 divide-y divide-line border-line border-y"
        >
          {fields.map((field, at) => (
            <Line
              key={field.id}
              at={at}
              text={textOf(library, picked[at]?.questionId)}
              detail={library.find(({ id }) => String(id) === String(picked[at]?.questionId))?.detail}
              last={at === fields.length - 1}
              move={move}
              remove={remove}
            />
          ))}
        </ol>
      </div>
      <Library
        questions={library.filter(({ id }) =>
          picked.every(({ questionId }) => String(questionId) !== String(id)),
        )}
        add={(id) => append({ questionId: id, required: false }, { shouldFocus: false })}
      />
    </div>
  )
}

const textOf = (library: readonly Pickable[], id: unknown) =>
  library.find((each) => String(each.id) === String(id))?.text ?? ''

function Line({
  at,
  text,
  detail,
  last,
  move,
  remove,
}: {
  at: number
  text: string
  detail?: string
  last: boolean
  move: (from: number, to: number) => void
  remove: (at: number) => void
}) {
  const t = useTranslations('learning.form')
  const { register } = useFormContext()
  return (
    <li className="gap-x-4 py-2.5 sm:flex sm:items-start">
      <span className="flex min-w-0 flex-1 gap-3">
        <span className="tabular w-6 shrink-0 text-right text-ink-soft">{at + 1}.</span>
        <span className="min-w-0">
          {text}
          <span className="block text-ink-soft text-sm">{detail}</span>
        </span>
      </span>
      <span className="flex shrink-0 items-center gap-1 max-sm:pl-8">
        <label className="mr-2 flex min-h-11 items-center gap-2 text-sm md:min-h-9">
          <input type="checkbox" className="size-5" {...register(`questions.${at}.required`)} />
          {t('required')}
          <span className="sr-only">: {text}</span>
        </label>
        <Button
          variant="quiet"
          size="icon"
          aria-label={t('up', { question: text })}
          aria-disabled={at === 0}
          onClick={() => (at === 0 ? undefined : move(at, at - 1))}
        >
          <ArrowUp aria-hidden />
        </Button>
        <Button
          variant="quiet"
          size="icon"
          aria-label={t('down', { question: text })}
          aria-disabled={last}
          onClick={() => (last ? undefined : move(at, at + 1))}
        >
          <ArrowDown aria-hidden />
        </Button>
        <Button
          variant="quiet"
          size="icon"
          aria-label={t('out', { question: text })}
          onClick={() => remove(at)}
        >
          <X aria-hidden />
        </Button>
      </span>
    </li>
  )
}

function Library({ questions, add }: { questions: readonly Pickable[]; add: (id: number) => void }) {
  const t = useTranslations('learning.form')
  const [query, setQuery] = useState('')
  const words = foldText(query).split(/\s+/).filter(Boolean)
  const found = questions.filter(({ text }) => words.every((word) => foldText(text).includes(word)))
  return (
    <section aria-label={t('library')}>
      <h2 className="font-semibold">{t('library')}</h2>
      {questions.length > 8 ? (
        <Input
          type="search"
          className="mt-2 max-w-80"
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)}
        />
      ) : null}
      {found.length === 0 ? (
        <p className="mt-2 text-ink-soft">{t(questions.length === 0 ? 'allPicked' : 'nothingFound')}</p>
      ) : (
        <ul className="mt-2">
          {found.map(({ id, text, detail }) => (
            <li key={id} className="flex items-start gap-2 py-0.5">
              <Button
                size="icon"
                variant="quiet"
                aria-label={t('add', { question: text })}
                onClick={() => add(id)}
              >
                <Plus aria-hidden />
              </Button>
              <span className="min-w-0 py-1.5">
                {text}
                <span className="block text-ink-soft text-sm">{detail}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
