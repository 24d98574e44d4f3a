'use client'

import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { nothingYet, type PortalState } from '@/lib/portal-state'
import { FormState } from './form-state'
import { type Keeping, Kept } from './kept'

export type PortalAction = (before: PortalState, form: FormData) => Promise<PortalState>

type Told = {
  /** Heads the summary of what is wrong. */
  problem: string
  keep?: Keeping
  className?: string
  children: ReactNode
}

/**
 * A form that is sent to a Server Action, with JavaScript or without: what is wrong is said above it and at its
 * fields, what was typed stays, and a second send waits for the first.
 */
export function PortalForm({ action, ...told }: Told & { action: PortalAction }) {
  const [state, submit, pending] = useActionState(action, nothingYet)
  return <TheForm {...told} action={submit} state={state} pending={pending} />
}

/**
 * The same for a form with a file, which the browser itself posts to an address; `state` is what was wrong when it
 * was sent before.
 */
export function PostForm({ state = nothingYet, ...told }: Told & { action: string; state?: PortalState }) {
  return <TheForm {...told} state={state} pending={false} />
}

function TheForm({
  action,
  state,
  pending,
  problem,
  keep,
  className,
  children,
}: Told & { action: string | ((form: FormData) => void); state: PortalState; pending: boolean }) {
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const sending = useRef(false)
  useEffect(() => {
    sending.current = false
    if (state.message) summary.current?.focus()
  }, [state])
  useEffect(() => {
    // A page that comes back from the browser's memory can be sent again.
    const free = () => {
      sending.current = false
    }
    addEventListener('pageshow', free)
    return () => removeEventListener('pageshow', free)
  }, [])
  const posts = typeof action === 'string'
  return (
    <FormState value={state}>
      <form
        ref={form}
        action={action}
        method={posts ? 'post' : undefined}
        encType={posts ? 'multipart/form-data' : undefined}
        noValidate
        aria-busy={pending}
        className={className}
        onSubmit={(event) => {
          if (sending.current || pending) event.preventDefault()
          else sending.current = true
        }}
      >
        {state.message ? (
          <div
            ref={summary}
            role="alert"
            tabIndex={-1}
            className="mb-8 rounded-lg border-4 border-attention px-5 py-4"
          >
            <p className="font-semibold font-serif text-lg">{problem}</p>
            <p className="mt-1">{state.message}</p>
            <ul className="mt-2 space-y-1">
              {Object.entries(state.errors).map(([name, words]) => (
                <li key={name}>
                  <a href={`#${name}`} className="font-semibold text-attention underline underline-offset-4">
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {/* React empties a form after its action: made anew, its fields hold what was typed. */}
        <div key={state.at} className="space-y-8">
          {children}
        </div>
        {keep ? <Kept form={form} {...keep} /> : null}
      </form>
    </FormState>
  )
}
