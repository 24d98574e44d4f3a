import { type RefObject, useRef } from 'react'

/**
 * For a dialog's content: the focus goes back to `returnTo`, else to where it came from. Radix by itself gives it back
 * only to a trigger of its own.
 */
export function useFocusBack(returnTo?: RefObject<HTMLElement | null>) {
  const cameFrom = useRef<HTMLElement | null>(null)
  return {
    onOpenAutoFocus: () => {
      cameFrom.current = document.activeElement as HTMLElement | null
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault()
      const target = returnTo?.current ?? cameFrom.current
      target?.focus()
    },
  }
}
