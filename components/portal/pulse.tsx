'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const every = 5000

/**
 * Looks every few seconds, while the page is in sight, whether something has happened to a case that its reader may
 * know of, and then draws the page anew; what is being typed stays as it is.
 */
export function Pulse({ url }: { url: string }) {
  const router = useRouter()
  useEffect(() => {
    let known: string | null = null
    let stopped = false
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const headers: HeadersInit = known ? { 'if-none-match': known } : {}
      const answer = await fetch(url, { headers, cache: 'no-store' }).catch(() => null)
      if (stopped || answer?.status !== 200) return
      const tag = answer.headers.get('etag')
      if (known !== null && tag !== known) router.refresh()
      known = tag
    }
    look()
    const timer = setInterval(look, every)
    document.addEventListener('visibilitychange', look)
    return () => {
      stopped = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [url, router])
  return null
}
