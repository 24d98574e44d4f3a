'use client'

import { useEffect } from 'react'

/** m joins the pair, d tells it apart, l leaves it for later: the hand stays on the keyboard. */
export function PairKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const target = event.target as HTMLElement
      if (
        target.closest(
          'input:not([type="radio"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"]',
        )
      )
        return
      const place = document.querySelector<HTMLElement>(`[data-pair-key="${CSS.escape(event.key)}"]`)
      if (!place) return
      event.preventDefault()
      const doing = place.matches('a') ? place : place.querySelector<HTMLElement>('button[type="submit"]')
      doing?.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}
