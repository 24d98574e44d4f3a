'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useLeaveWarning } from '@/components/form/leave-warning'
import { Button } from '@/components/ui/button'
import { screeningAnswers } from '@/db/enums'
import type { ActionAnswer } from '@/lib/answer'
import { cn } from '@/lib/cn'

export type Question = { code: string; label: string; answer: string; note: string; by: string | null }
type Answered = { questionCode: string; answer: string; note: string }
type Save = (input: { id: number; answers: Answered[] }) => Promise<ActionAnswer>

/** Answers given within this time are saved as one. */
const pause = 900

/**
 * The screening checklist: every answer is saved by itself. At a question the keys 1, 2 and 3 answer it and lead to
 * the next one.
 */
export function Checklist({
  id,
  questions,
  save,
}: {
  id: number
  questions: readonly Question[]
  save: Save
}) {
  const t = useTranslations('requests.checklist')
  const [given, setGiven] = useState(() => new Map(questions.map((question) => [question.code, question])))
  const keeping = useKeeping(id, save)

  function change(code: string, part: Partial<Pick<Question, 'answer' | 'note'>>) {
    const before = given.get(code)
    if (!before) return
    const after = { ...before, ...part }
    setGiven(new Map(given).set(code, after))
    if (after.answer) keeping.later(after)
  }

  /** The question after this one: its answer where it has one, else the first. */
  function goOn(row: Element) {
    const radios = row.nextElementSibling?.querySelectorAll<HTMLInputElement>('input[type="radio"]')
    const next = [...(radios ?? [])].find((radio) => radio.checked) ?? radios?.[0]
    next?.focus()
  }

  function onKey(event: KeyboardEvent<HTMLElement>, code: string) {
    const row = event.currentTarget.closest('li')
    const inNote = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (event.key === 'Enter' && inNote && row) goOn(row)
    const answer = screeningAnswers[Number(event.key) - 1]
    if (inNote || !answer || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    change(code, { answer })
    if (row) goOn(row)
  }

  const answered = [...given.values()].filter(({ answer }) => answer).length
  return (
    <>
      <p className="mb-4 text-ink-soft">{t('keys')}</p>
      <ol className="divide-y divide-line">
        {questions.map(({ code, label, by }, index) => {
          const { answer = '', note = '' } = given.get(code) ?? {}
          return (
            <li key={code} className="py-4 first:pt-0">
              <fieldset onKeyDown={(event) => onKey(event, code)}>
                <legend className="flex gap-3 font-semibold leading-snug">
                  <span className="tabular w-5 shrink-0 text-right font-normal text-ink-soft">
                    {index + 1}
                  </span>
                  {label}
                </legend>
                <div className="mt-1.5 flex flex-wrap items-center gap-x-6 gap-y-1 pl-8">
                  <Answers
                    name={`${id}-${code}`}
                    value={answer}
                    choose={(value) => change(code, { answer: value })}
                  />
                  <input
                    type="text"
                    value={note}
                    aria-label={t('note', { question: label })}
                    placeholder={t('notePlaceholder')}
                    maxLength={10_000}
                    onChange={(event) => change(code, { note: event.target.value })}
                    onBlur={keeping.now}
                    className={cn('control min-w-52 flex-1', answer === '' && !note && 'border-dashed')}
                  />
                </div>
                {by ? <p className="mt-1 pl-8 text-ink-soft text-sm">{by}</p> : null}
              </fieldset>
            </li>
          )
        })}
      </ol>
      <div role="status" className="mt-3 flex flex-wrap items-center gap-x-3 text-ink-soft text-sm">
        <span>{t('answered', { count: answered, total: questions.length })}</span>
        {keeping.problem ? (
          <>
            <span className="font-semibold text-attention">{keeping.problem}</span>
            <Button size="small" onClick={keeping.now}>
              {t('again')}
            </Button>
          </>
        ) : (
          <span>{keeping.unsaved ? t('saving') : keeping.saved ? t('saved') : null}</span>
        )}
      </div>
    </>
  )
}

function Answers({ name, value, choose }: { name: string; value: string; choose: (answer: string) => void }) {
  const t = useTranslations('enums.screeningAnswer')
  return (
    <span className="flex flex-wrap gap-x-5">
      {screeningAnswers.map((answer, index) => (
        <label key={answer} className="flex min-h-11 items-center gap-2 md:min-h-9">
          <input
            type="radio"
            name={name}
            checked={value === answer}
            aria-keyshortcuts={String(index + 1)}
            onChange={() => choose(answer)}
            className="size-5 shrink-0"
          />
          {t(answer)}
        </label>
      ))}
    </span>
  )
}

/** Sends what was answered a moment after the last change, one sending after the other; keeps what could not be sent. */
function useKeeping(id: number, save: Save) {
  const t = useTranslations('requests.checklist')
  const [problem, setProblem] = useState<string | null>(null)
  const [unsaved, setUnsaved] = useState(false)
  const [saved, setSaved] = useState(false)
  const waiting = useRef(new Map<string, Answered>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sending = useRef<Promise<void>>(Promise.resolve())
  const latest = useRef(save)
  latest.current = save
  useLeaveWarning(unsaved)

  const now = useCallback(() => {
    clearTimeout(timer.current)
    if (waiting.current.size === 0) return
    sending.current = sending.current.then(async () => {
      const batch = new Map(waiting.current)
      if (batch.size === 0) return
      waiting.current.clear()
      let sentence: string | null = null
      try {
        const answer = await latest.current({ id, answers: [...batch.values()] })
        if (!answer.ok) sentence = answer.message
      } catch {
        sentence = t('failed')
      }
      if (sentence)
        for (const [code, answer] of batch) if (!waiting.current.has(code)) waiting.current.set(code, answer)
      setProblem(sentence)
      setSaved(!sentence)
      setUnsaved(waiting.current.size > 0)
    })
  }, [id, t])

  useEffect(() => now, [now])

  return {
    problem,
    unsaved,
    saved,
    now,
    later: ({ code, answer, note }: Question) => {
      waiting.current.set(code, { questionCode: code, answer, note })
      setUnsaved(true)
      clearTimeout(timer.current)
      timer.current = setTimeout(now, pause)
    },
  }
}
