'use client'

import { createContext, useContext, useEffect, useId } from 'react'
import { get, useFormContext } from 'react-hook-form'

/** By field, how its value is read aloud: the name of what was chosen, a day as the reader writes it. */
export type FieldTexts = Map<string, (value: unknown) => string>

type FormKit = {
  id: string
  /** Tells the form that a field is there, so that the summary of errors can name it and lead to it. */
  register: (name: string, label: string) => () => void
  texts: FieldTexts
}

export const FormKitContext = createContext<FormKit | null>(null)

function useFormKit() {
  const kit = useContext(FormKitContext)
  if (!kit) throw new Error('fields stand inside a CommandForm')
  return kit
}

/** The id of a field's element in the page. */
export const fieldId = (formId: string, name: string) => `${formId}-${name.replaceAll('.', '-')}`

/**
 * Everything that a field needs to be labelled, described and marked as wrong. `textOf` says a value of it in words,
 * where it is not the words itself.
 */
export function useField(
  name: string,
  label: string,
  help?: unknown,
  textOf: (value: unknown) => string = asWritten,
) {
  const kit = useFormKit()
  const { register, texts } = kit
  const { formState, getFieldState } = useFormContext()
  const uid = useId()
  useEffect(() => register(name, label), [register, name, label])
  useEffect(() => {
    texts.set(name, textOf)
  })
  // Reading formState.errors subscribes the field to it.
  const error = get(formState.errors, name) as { message?: string; root?: { message?: string } } | undefined
  const errorKey = error?.message ?? error?.root?.message ?? nestedMessage(error)
  const id = fieldId(kit.id, name)
  const helpId = help ? `${uid}-help` : undefined
  const errorId = errorKey ? `${uid}-error` : undefined
  return {
    id,
    labelId: `${uid}-label`,
    helpId,
    errorId,
    errorKey,
    isDirty: getFieldState(name, formState).isDirty,
    describedBy: [helpId, errorId].filter(Boolean).join(' ') || undefined,
  }
}

const asWritten = (value: unknown) => (value === undefined || value === null ? '' : String(value))

export type FieldParts = ReturnType<typeof useField>

/** A list's field carries the error of its first wrong item. */
function nestedMessage(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  for (const part of Object.values(error)) {
    const message = (part as { message?: unknown } | null)?.message
    if (typeof message === 'string') return message
  }
  return undefined
}
