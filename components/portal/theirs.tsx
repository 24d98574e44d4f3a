'use client'

import { useRef } from 'react'
import { usePortalField } from './form-state'

/** What a colleague has saved in a field meanwhile, beside what was typed, with a button that takes it over. */
export function Theirs({
  name,
  role,
  options,
}: {
  name: string
  /** What the field is called, where it does not stand under its label. */
  role?: string
  options?: readonly { value: string; label: string }[]
}) {
  const { theirs } = usePortalField(name)
  const here = useRef<HTMLDivElement>(null)
  if (!theirs) return null
  const saved = [theirs.values[name] ?? ''].flat().filter(Boolean)
  const words = saved.map((each) => options?.find(({ value }) => value === each)?.label ?? each)
  return (
    <div ref={here} className="mt-3 border-action border-l-4 bg-action-soft px-4 py-3">
      <p className="font-semibold">
        {theirs.by}
        {role ? <span className="font-normal"> {role}</span> : null}
      </p>
      <p className="mt-1 whitespace-pre-line">{words.join(', ') || theirs.nothing}</p>
      <button
        type="button"
        className="link noscript:hidden min-h-11"
        onClick={() => put(here.current, name, saved)}
      >
        {theirs.use}
      </button>
    </div>
  )
}

/** Puts values into the field of a form, and lets the form know as if they had been typed. */
function put(near: HTMLElement | null, name: string, values: readonly string[]) {
  const form = near?.closest('form')
  if (!form) return
  for (const field of form.elements) {
    if (field.getAttribute('name') !== name) continue
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
      field.checked = values.includes(field.value)
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value = values[0] ?? ''
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
