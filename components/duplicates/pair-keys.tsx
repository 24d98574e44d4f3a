'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Whether the last pair was decided by a key: then the hand is on the keyboard for the next one too. */
let isByKey = false

/**
 * While the focus is in the comparison, m joins the pair, d tells it apart, l leaves it for later. Nowhere else: a word
 * said to a voice control, or a key hit by mistake, decides nothing (WCAG 2.1.4).
 */
export function PairKeys({ label, children }: { label: string; children: ReactNode }) {
  const pair = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isByKey) pair.current?.focus()
    isByKey = false
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const target = event.target as HTMLElement
      if (!pair.current?.contains(target) || target.closest('input:not([type="radio"]), textarea, select'))
        return
      const place = pair.current.querySelector<HTMLElement>(`[data-pair-key="${CSS.escape(event.key)}"]`)
      if (!place) return
      event.preventDefault()
      isByKey = true
      const doing = place.matches('a') ? place : place.querySelector<HTMLElement>('button[type="submit"]')
      doing?.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may hold no forms of their own
    <div ref={pair} role="group" aria-label={label} tabIndex={-1} className="max-w-5xl space-y-8">
      {children}
    </div>
  )
}
