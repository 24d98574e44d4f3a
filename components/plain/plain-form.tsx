'use client'

import { createContext, type ReactNode, use, useActionState, useEffect, useRef } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { PlainState } from '@/lib/plain-answer'

export type PlainAction = (before: PlainState, form: FormData) => Promise<PlainState>
type Answer = NonNullable<PlainState>

export const PlainFormContext = createContext<PlainState>(null)

/**
 * A form over one Server Action that works without JavaScript: what is wrong stands at the fields, and nothing that
 * was typed is lost but passwords. `done` is shown in its place once it is done.
 */
export function PlainForm({
  action,
  submitLabel,
  submitVariant = 'primary',
  wide = true,
  done,
  over,
  children,
}: {
  action: PlainAction
  submitLabel: ReactNode
  submitVariant?: 'primary' | 'secondary' | 'danger'
  /** The button as wide as the form. */
  wide?: boolean
  done?: ReactNode | ((answer: NonNullable<Answer['done']>) => ReactNode)
  /** In its place when there is nothing to do any more; what was just done is still told. */
  over?: ReactNode
  children?: ReactNode
}) {
  const [state, submit, pending] = useActionState(action, null)
  const form = useRef<HTMLFormElement>(null)
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!state) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else outcome.current?.focus()
  }, [state])
  if (state?.done && done)
    return (
      <div ref={outcome} tabIndex={-1} className="focus:outline-none">
        {typeof done === 'function' ? done(state.done) : done}
      </div>
    )
  if (over) return over
  return (
    <form ref={form} action={submit} className="space-y-5">
      <div ref={outcome} tabIndex={-1} className="empty:hidden focus:outline-none">
        {state?.message ? (
          <Alert tone="attention" live>
            {state.message}
          </Alert>
        ) : state?.done?.words ? (
          <Alert tone="good" live>
            {state.done.words}
          </Alert>
        ) : null}
      </div>
      {/* React empties the form after its action: new fields take up what was typed. */}
      <PlainFormContext value={state} key={state?.turn ?? 0}>
        {children}
      </PlainFormContext>
      <Button
        type="submit"
        variant={submitVariant}
        className={wide ? 'w-full' : undefined}
        aria-busy={pending}
      >
        {submitLabel}
      </Button>
    </form>
  )
}

/** What was typed into a field, and what is wrong with it. */
export function usePlainField(name: string) {
  const state = use(PlainFormContext)
  const wasSent = state !== null && !state.done
  return { typed: state?.values[name], errorKey: state?.fieldErrors[name], wasSent }
}
