'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { opinionStances } from '@/db/enums'

type Answer = { name: string; stance: string; comments: string }
export type AnswerState = { values: Answer; fieldErrors: Record<string, string> } | null

/** What a service answers by its link. Works without JavaScript. */
export function AnswerForm({
  action,
  secret,
  given,
}: {
  action: (before: AnswerState, form: FormData) => Promise<AnswerState>
  secret: string
  /** What it has answered before. */
  given: Answer
}) {
  const t = useTranslations('opinion')
  const tStance = useTranslations('enums.opinionStance')
  const [state, submit, pending] = useActionState(action, null)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state) summary.current?.focus()
  }, [state])
  const values = state?.values ?? given
  const wrong = (name: string) => (state?.fieldErrors[name] ? `${name}-error` : undefined)
  return (
    // React empties a form after its action: the key puts back what was typed.
    <form action={submit} key={JSON.stringify(values)} className="mt-8 space-y-6">
      <h2 className="font-semibold text-lg">{t('answer')}</h2>
      {state ? (
        <div ref={summary} tabIndex={-1} role="alert">
          <Alert tone="attention" title={t('wrong')} />
        </div>
      ) : null}
      <input type="hidden" name="secret" value={secret} />
      <fieldset aria-describedby={wrong('stance')}>
        <legend className="font-semibold">{t('stance')}</legend>
        <Wrong id="stance-error" errorKey={state?.fieldErrors.stance} />
        {opinionStances.map((stance) => (
          <label key={stance} className="flex min-h-11 items-start gap-3 py-2">
            <input
              type="radio"
              name="stance"
              value={stance}
              defaultChecked={values.stance === stance}
              className="mt-1 size-5 shrink-0"
            />
            <span>{tStance(stance)}</span>
          </label>
        ))}
      </fieldset>
      <div>
        <label htmlFor="comments" className="font-semibold">
          {t('comments')}
        </label>
        <p id="comments-help" className="text-ink-soft text-sm">
          {t('commentsHint')}
        </p>
        <Wrong id="comments-error" errorKey={state?.fieldErrors.comments} />
        <Textarea
          id="comments"
          name="comments"
          rows={6}
          defaultValue={values.comments}
          aria-describedby={['comments-help', wrong('comments')].filter(Boolean).join(' ')}
          aria-invalid={wrong('comments') ? true : undefined}
          className="mt-1.5"
        />
      </div>
      <div>
        <label htmlFor="name" className="font-semibold">
          {t('name')}
        </label>
        <p id="name-help" className="text-ink-soft text-sm">
          {t('nameHint')}
        </p>
        <Wrong id="name-error" errorKey={state?.fieldErrors.name} />
        <Input
          id="name"
          name="name"
          autoComplete="name"
          defaultValue={values.name}
          aria-describedby={['name-help', wrong('name')].filter(Boolean).join(' ')}
          aria-invalid={wrong('name') ? true : undefined}
          className="mt-1.5"
        />
      </div>
      <Button type="submit" variant="primary" aria-busy={pending}>
        {t(given.stance ? 'sendAgain' : 'send')}
      </Button>
      <p className="text-ink-soft text-sm">{t('private')}</p>
    </form>
  )
}

function Wrong({ id, errorKey }: { id: string; errorKey: string | undefined }) {
  const t = useTranslations('fieldErrors')
  if (!errorKey) return null
  return (
    <p id={id} className="mt-1 font-semibold text-attention">
      {t.has(errorKey) ? t(errorKey) : t('invalid')}
    </p>
  )
}
