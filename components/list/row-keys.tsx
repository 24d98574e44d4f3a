'use client'

import { useEffect } from 'react'

/**
 * j and k go down and up the rows of the list, Enter opens, Escape closes an open filter: the hand stays on the
 * keyboard.
 */
export function RowKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return closeFilter()
      if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'j' && event.key !== 'k')) return
      const target = event.target as HTMLElement
      if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]')) return
      const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')]
      const at = links.indexOf(document.activeElement as HTMLElement)
      const next = links[event.key === 'j' ? at + 1 : Math.max(at - 1, 0)]
      next?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}

function closeFilter() {
  const filter = document.querySelector<HTMLDetailsElement>('details[name="filter"][open]')
  if (!filter) return
  filter.open = false
  filter.querySelector('summary')?.focus()
}
