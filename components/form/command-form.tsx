'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCallback, useEffect, useId, useMemo, useRef, useState, useTransition } from 'react'
import { type FieldValues, FormProvider, type Resolver, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { say } from '@/components/ui/toast'
import type { ActionAnswer } from '@/lib/answer'
import { type Draft, DraftNote, useDraft } from './draft'
import { ErrorSummary, faultsOf } from './error-summary'
import { type FieldTexts, FormKitContext } from './form-context'
import { isNavigation } from './is-navigation'
import { useLeaveWarning } from './leave-warning'
import { NewerPanel } from './newer-panel'
import { Sectioned } from './sectioned'
import { useNewer } from './use-newer'

export type CommandFormProps = {
  /** The command's own schema: what the browser finds wrong is what the server would. */
  schema?: z.ZodType
  /** The Server Action; it is given what was typed, and `hidden`. */
  action: (values: never) => Promise<ActionAnswer>
  defaultValues?: FieldValues
  /** What is sent along and not typed: the record's id, the version of the row. */
  hidden?: FieldValues
  submitLabel: string
  submitVariant?: 'primary' | 'danger'
  /** Keeps what is typed on the server, so that the form can be left half-finished. */
  draft?: Draft
  /** The sentence shown once it is done; "Saved" when left out, nothing when null. */
  doneMessage?: string | null
  onDone?: (answer: { value: unknown; redirectTo?: string }) => void
  /** A second button or link beside the first. */
  beside?: ReactNode
  /** The parts of a long form, each a FormSection among the children; shows where in it the reader is. */
  sections?: readonly { id: string; title: string }[]
  /** Empties the form when it is done: for forms that add one thing after another. */
  resetWhenDone?: boolean
  className?: string
  children?: ReactNode
}

/**
 * A form over one command: checks with the command's schema, sends, shows what is wrong in a summary and at the
 * fields, says that it is saved. Nothing typed is lost by an error.
 */
export function CommandForm({
  schema,
  action,
  defaultValues,
  hidden,
  submitLabel,
  submitVariant = 'primary',
  draft,
  doneMessage,
  onDone,
  beside,
  sections,
  resetWhenDone,
  className,
  children,
}: CommandFormProps) {
  const t = useTranslations('form')
  const router = useRouter()
  const formId = useId()
  const [pending, startTransition] = useTransition()
  const [message, setMessage] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const wantsFocus = useRef(false)
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map())
  const summary = useRef<HTMLDivElement>(null)
  const texts = useRef<FieldTexts>(new Map())

  const panel = useRef<HTMLElement>(null)
  const alongside = useRef(hidden)
  // A draft knows on which state of the record it was begun.
  const { _base, ...left } = draft?.values ?? { _base: defaultValues }

  const resolver = useMemo<Resolver | undefined>(() => {
    if (!schema) return undefined
    const resolve = zodResolver(schema as z.ZodType<FieldValues, FieldValues>) as unknown as Resolver
    return (values, context, options) => resolve({ ...values, ...alongside.current }, context, options)
  }, [schema])

  const form = useForm({
    resolver,
    defaultValues: { ...defaultValues, ...left },
    shouldFocusError: false,
  })
  const { errors, isDirty } = form.formState
  const newer = useNewer(form, _base ?? {})
  alongside.current = newer.met ? { ...hidden, version: newer.met.version } : hidden
  const drafting = useDraft(form, draft, newer.base)
  useLeaveWarning(!pending && (draft ? drafting.unsaved : isDirty))

  const kit = useMemo(
    () => ({
      id: formId,
      texts: texts.current,
      register: (name: string, label: string) => {
        setLabels((before) => new Map(before).set(name, label))
        return () =>
          setLabels((before) => {
            const after = new Map(before)
            after.delete(name)
            return after
          })
      },
    }),
    [formId],
  )

  // The errors come into the state a moment after the refusal.
  useEffect(() => {
    const shown = summary.current ?? panel.current
    if (!wantsFocus.current || !shown) return
    wantsFocus.current = false
    shown.focus()
  })

  const refuse = useCallback(() => {
    wantsFocus.current = true
    setRefused(true)
  }, [])

  const send = form.handleSubmit(
    () => {
      // What was typed, not what the schema made of it: the server reads it by the same schema.
      const values = { ...form.getValues(), ...alongside.current }
      startTransition(async () => {
        await drafting.settle()
        let answer: ActionAnswer
        try {
          answer = await action(values as never)
        } catch (error) {
          if (isNavigation(error)) throw error
          setMessage(t('unreachable'))
          refuse()
          return
        }
        if (!answer.ok && answer.newer) {
          setMessage(null)
          newer.meet(answer.newer, answer.message)
          refuse()
          return
        }
        if (!answer.ok) {
          setMessage(answer.code === 'invalid' ? null : answer.message)
          const faults = Object.entries(answer.fieldErrors)
          for (const [name, key] of faults) form.setError(name, { type: 'server', message: key })
          if (faults.length === 0) setMessage(answer.message)
          refuse()
          return
        }
        setMessage(null)
        setRefused(false)
        newer.forget()
        form.reset(resetWhenDone ? defaultValues : form.getValues())
        await drafting.discard()
        if (doneMessage !== null) say(doneMessage ?? t('saved'))
        onDone?.(answer)
        if (answer.redirectTo) router.push(answer.redirectTo)
      })
    },
    () => {
      setMessage(null)
      refuse()
    },
  )

  const end = (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button type="submit" variant={submitVariant} aria-busy={pending}>
        {pending ? <Spinner /> : null}
        {pending ? t('sending') : submitLabel}
      </Button>
      {beside}
      {draft ? <span className="text-ink-soft text-sm">{drafting.note}</span> : null}
    </div>
  )

  return (
    <FormProvider {...form}>
      <FormKitContext value={kit}>
        <form
          noValidate
          className={className ?? 'space-y-6'}
          onSubmit={(event) => {
            // A dialog's form stands in a portal inside another form's tree.
            event.stopPropagation()
            if (pending) event.preventDefault()
            else void send(event)
          }}
        >
          {draft ? (
            <DraftNote draft={draft} drafting={drafting} reset={() => form.reset(defaultValues)} />
          ) : null}
          {refused ? (
            <ErrorSummary
              formId={formId}
              faults={faultsOf(errors)}
              labels={labels}
              message={message}
              focusRef={summary}
            />
          ) : null}
          {newer.met ? (
            <NewerPanel met={newer.met} labels={labels} texts={texts.current} focusRef={panel} />
          ) : null}
          {sections ? (
            <Sectioned sections={sections}>
              {children}
              <div className="sticky bottom-14 z-10 border-line border-t bg-paper py-3 md:bottom-0">
                {end}
              </div>
            </Sectioned>
          ) : (
            <>
              {children}
              {end}
            </>
          )}
        </form>
      </FormKitContext>
    </FormProvider>
  )
}
