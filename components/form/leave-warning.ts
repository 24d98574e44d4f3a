'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'

/** Asks before a page is left with something typed and not saved: by a link, by closing it, by reloading it. */
export function useLeaveWarning(unsaved: boolean) {
  const t = useTranslations('form')
  const question = t('leave')
  useEffect(() => {
    if (!unsaved) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element | null)?.closest?.('a[href]')
      if (!(link instanceof HTMLAnchorElement) || !leavesPage(link, event)) return
      if (window.confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [unsaved, question])
}

const leavesPage = (link: HTMLAnchorElement, event: MouseEvent) =>
  link.target !== '_blank' &&
  !link.hasAttribute('download') &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.shiftKey &&
  (link.pathname !== window.location.pathname || link.search !== window.location.search)
