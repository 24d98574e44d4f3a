'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Progress } from '@/components/ui/progress'

/**
 * Says that the next page is on its way, once that takes longer than a moment. It stands here once because a page
 * that streams into a loading state of its own stays hidden where no script runs, and answers 200 when nothing is
 * there.
 */
export function PageOnItsWay() {
  const t = useTranslations('ui')
  const here = `${usePathname()}?${useSearchParams()}`
  const [left, setLeft] = useState<string | null>(null)
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (leadsElsewhere(event)) setLeft(here)
    }
    // Before a link prevents the browser's own way of following it.
    document.addEventListener('click', onClick, true)
    return () => document.removeEventListener('click', onClick, true)
  }, [here])
  if (left !== here) return null
  return (
    <Progress
      label={t('loading')}
      className="appear-late fixed inset-x-0 top-0 z-50 h-1 rounded-none bg-transparent"
    />
  )
}

/** Whether a click follows a link to another page of ours, in this window. */
function leadsElsewhere(event: MouseEvent) {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return false
  const { origin, pathname, search } = new URL(link.href)
  return (
    origin === location.origin &&
    !pathname.startsWith('/api/') &&
    `${pathname}${search}` !== `${location.pathname}${location.search}`
  )
}
